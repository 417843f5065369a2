### Mots communs à toutes les pages : dates, cadre des pages, boutons.

## Dates

date-today-at = aujourd’hui à { $clock }
date-yesterday-at = hier à { $clock }
date-weekday-at = { $weekday } à { $clock }
date-today = aujourd’hui
date-yesterday = hier
date-tomorrow = demain
date-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
date-day-year = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-weekday-day = { $weekday } { $date }
date-brief = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
day-1 = lun.
day-2 = mar.
day-3 = mer.
day-4 = jeu.
day-5 = ven.
day-6 = sam.
day-7 = dim.

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
