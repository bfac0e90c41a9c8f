// Des dates en iCalendar (RFC 5545), pour « Mon dossier » et « Votre projet » : lignes de 75 octets, heure universelle.
(function (racine) {
  'use strict';

  function plierLigne(ligne) {
    var lignes = [], courante = '', octets = 0;
    Array.from(ligne).forEach(function (lettre) {
      var taille = new TextEncoder().encode(lettre).length;
      if (octets + taille > (lignes.length ? 74 : 75)) { lignes.push(courante); courante = ''; octets = 0; }
      courante += lettre;
      octets += taille;
    });
    return lignes.concat(courante).join('\r\n ');
  }

  function echapper(texte) {
    return texte.replace(/\\/g, '\\\\').replace(/;/g, '\\;').replace(/,/g, '\\,').replace(/\r\n?|\n/g, '\\n');
  }

  function instant(d) { return d.toISOString().replace(/[-:]|\.\d+/g, ''); }

  // Un fichier de dates : chacune { date, titre } et, si l’on veut, { heure, duree, lieu, texte, cle }.
  function calendrier(outil, dates, maintenant) {
    var lignes = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Jalon//' + outil + '//FR', 'CALSCALE:GREGORIAN'];
    dates.forEach(function (une) {
      var m = une.date.split('-').map(Number);
      lignes.push('BEGIN:VEVENT');
      lignes.push('UID:' + (une.cle || une.date + '-' + (une.heure || 'jour').replace(':', '') + '-' + maintenant.getTime().toString(36)) + '@jalon');
      lignes.push('DTSTAMP:' + instant(maintenant));
      if (une.heure) {
        var h = une.heure.split(':').map(Number), debut = new Date(m[0], m[1] - 1, m[2], h[0], h[1]);
        lignes.push('DTSTART:' + instant(debut), 'DTEND:' + instant(new Date(debut.getTime() + Number(une.duree || 60) * 60000)));
      } else {
        var suivant = new Date(Date.UTC(m[0], m[1] - 1, m[2] + 1));
        lignes.push('DTSTART;VALUE=DATE:' + une.date.replace(/-/g, ''), 'DTEND;VALUE=DATE:' + instant(suivant).slice(0, 8));
      }
      lignes.push('SUMMARY:' + echapper(une.titre));
      if (une.lieu) lignes.push('LOCATION:' + echapper(une.lieu));
      if (une.texte) lignes.push('DESCRIPTION:' + echapper(une.texte));
      lignes.push('BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:' + echapper(une.titre), 'TRIGGER:-P1D', 'END:VALARM', 'END:VEVENT');
    });
    return lignes.concat('END:VCALENDAR').map(plierLigne).join('\r\n') + '\r\n';
  }

  racine.jalonAgenda = { calendrier: calendrier };
})(typeof window === 'undefined' ? globalThis : window);
