### Mots communs à toutes les pages : dates, cadre des pages, boutons.

## Dates

date-today-at = aujourd’hui à { $clock }
date-yesterday-at = hier à { $clock }
date-weekday-at = { $weekday } à { $clock }
date-today = aujourd’hui
date-yesterday = hier
date-tomorrow = demain
date-weekday-day = { $weekday } { $date }
size-bytes = { $number } o
size-kilobytes = { $number } Ko
size-megabytes = { $number } Mo
size-gigabytes = { $number } Go

## Le cadre des pages

skip = Aller au contenu
offline = Vous êtes hors ligne. Ce que vous avez saisi est toujours là.
guest = invité
rail = Navigation principale
rail-home = Accueil
rail-projects = Projets
rail-documents = Documents
rail-organizers = Classeurs
rail-tasks = Tâches
rail-contacts = Contacts
rail-team = Équipe
rail-administration = Administration
menu = Menu
search = Rechercher
search-for = Rechercher
search-palette = Rechercher ou aller à…
my-account-of = { $name } : mon compte
where-this-is = Emplacement
pages = Pages
first-page = Première page
next-page = Page suivante

## Boutons

save = Enregistrer
cancel = Annuler
back = Retour
edit = Modifier
add = Ajouter
more = Plus
more-actions = Autres actions
rename = Renommer
restore = Restaurer
archive = Archiver
back-into-use = Réactiver
confirm-or-not = Ou laissez tel quel.

## Mots

yes = Oui
no = Non
required = Obligatoire
archived = Archivé
changed = Modifié
overview = Vue d’ensemble
people = Personnes
team = Équipe
guests = Invités
tasks = Tâches
files = Fichiers
notes = Notes
activities = Activités
comments = Commentaires
history = Historique
fields = Champs
field = Champ
category = Catégorie
categories = Catégories
responsible = Responsable
seen = vu
not-seen-yet = pas encore vu
guests-see-this = Visible par les invités
