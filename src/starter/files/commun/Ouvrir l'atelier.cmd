@echo off
rem Opens this guide in Jalon: a double click is enough. Only letters without accents before the words for people.
chcp 65001 >nul
cd /d "%~dp0"
set "JALON=%~dp0jalon.exe"
if exist "%JALON%" goto run
set "JALON="
for %%P in (jalon.exe) do set "JALON=%%~$PATH:P"
if defined JALON goto run
if exist "%LOCALAPPDATA%\Jalon\programme.txt" set /p JALON=<"%LOCALAPPDATA%\Jalon\programme.txt"
if not defined JALON goto missing
if exist "%JALON%" goto run
:missing
echo.
echo   Jalon n'est pas sur cet ordinateur, ou il a changé de place.
echo   Ouvrez-le une fois par un double clic sur jalon.exe, puis revenez ici.
echo.
pause
exit /b 1
:run
"%JALON%"
if errorlevel 1 pause
