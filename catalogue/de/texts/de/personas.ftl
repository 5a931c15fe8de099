persona-unmarried-couple-berlin = Ein unverheiratetes Paar in Berlin, das im Januar das erste Kind erwartet
persona-lone-parent-leipzig = Eine alleinerziehende Mutter in Leipzig mit einem Kind von sieben Jahren und einem sechs Tage alten Baby
persona-twins-hamburg = Ein verheiratetes Paar in Hamburg mit Zwillingen, privat versichert und mit hohem Einkommen
persona-temporary-title-munich = Ein verheiratetes Paar in München, eine Studentin und ein Ingenieur mit befristeten Aufenthaltstiteln
persona-civil-servant-cologne = Eine Beamtin und ein Angestellter in Köln, deren Kind eine Woche vor Karfreitag geboren ist
persona-before-april-2025-frankfurt = Ein Paar in Frankfurt, dessen Kind kurz vor der Senkung der Einkommensgrenze beim Elterngeld geboren ist
persona-knows-almost-nothing = Jemand erwartet ein Kind und weiß noch fast nichts
