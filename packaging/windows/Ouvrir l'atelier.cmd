@echo off
rem Ouvre l'atelier de Jalon dans le navigateur. Opens Jalon's workshop in the browser.
title Jalon
pushd "%~dp0"
if not exist jalon.exe goto absent
jalon.exe
if errorlevel 1 pause
popd
exit /b

:absent
rem No accents: consoles have many code pages.
echo.
echo   Le programme jalon.exe n'est pas dans ce dossier.
echo   Sortez d'abord tout de l'archive : clic droit, "Extraire tout...", puis recommencez dans le dossier obtenu.
echo.
echo   The program jalon.exe is not beside this file.
echo   Unpack the archive first: right click, "Extract all...", then begin again in the folder that it makes.
echo.
pause
