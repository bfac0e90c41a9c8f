// Une page qui a changé d’adresse : l’ancre de l’ancienne mène au même endroit de la nouvelle.
location.replace(document.currentScript.dataset.vers + location.hash);
