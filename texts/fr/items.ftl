### Classeurs, fiches, et ce que tous les éléments ont en commun : équipe, historique, corbeille, recherche.

## Classeurs

organizers = Classeurs
organizers-empty = Un classeur contient des fiches du même type : inspections, contrats, machines. Créez le premier.
organizers-empty-ask = Il n’y a pas encore de classeur. Demandez à un administrateur de créer le premier.
organizer-new = Nouveau classeur
organizer-new-about = Un endroit pour des fiches du même type. Tout pourra être modifié plus tard.
organizer-start-from = Point de départ
organizer-name = Nom
organizer-name-help = Laissé vide, il prend le nom de ce dont vous partez.
organizer-name-missing = Donnez-lui un nom.
organizer-name-long = Au plus { $most } caractères.
organizer-look = Apparence
organizer-icon = Icône
organizer-icon-unknown = Choisissez l’une des icônes affichées.
organizer-as-template = Comme le modèle
organizer-cover = Couverture
organizer-cover-unknown = Choisissez l’une des couvertures affichées.
organizer-cover-own = Votre propre image de couverture
organizer-cover-help = JPEG, PNG ou WebP, jusqu’à 8 Mo. Les invités la voient en haut de leur page.
organizer-cover-wrong = Ce n’est pas une image JPEG, PNG ou WebP. Choisissez un autre fichier.
organizer-cover-missing = Choisissez d’abord une image.
organizer-make = Créer le classeur
organizer-extranet = Accessible aux invités
organizer-extranet-about = Les fiches peuvent être partagées une à une avec des invités. Désactivé : aucun invité ne voit rien ici.
organizer-extranet-guests =
    { $count ->
        [one] Des fiches d’ici sont actuellement partagées avec { $count } invité.
       *[other] Des fiches d’ici sont actuellement partagées avec { $count } invités.
    }
organizer-no-guests = sans invités
organizer-records =
    { $count ->
        [0] Aucune fiche
        [one] { $count } fiche
       *[other] { $count } fiches
    }
settings-overtaken = Quelqu’un d’autre a modifié ceci pendant que vous écriviez. Voyez l’état actuel ; enregistrez de nouveau pour utiliser votre saisie.
organizer-settings = Paramètres
organizer-settings-of = Paramètres de { $name }
upload-picture = Utiliser cette image
cover-bridge = Pont
cover-bolts = Boulons
cover-tower = Tour
cover-machines = Machines
cover-orders = Commandes
cover-contracts = Contrats
cover-harbour = Port
cover-orchard = Verger
cover-picture = Votre image

template-inspections = Inspections
template-inspections-about = Lieu, date, état
template-contracts = Contrats
template-contracts-about = Partie, montant, fin
template-machines = Machines
template-machines-about = N° de série, entretien
template-orders = Commandes
template-orders-about = Fournisseur, livraison
template-blank = Vide
template-blank-about = Sans champs pour l’instant
ready-place = Lieu
ready-inspected-on = Inspection
ready-state = État
ready-state-choices = Prévu | En cours | En attente de pièces | Terminé
ready-findings = Constats
ready-party = Partie
ready-sum = Montant du contrat
ready-begins = Début
ready-ends = Fin
ready-serial = Numéro de série
ready-location = Emplacement
ready-serviced-on = Dernier entretien
ready-service-due = Prochain entretien
ready-supplier = Fournisseur
ready-ordered-on = Commandé
ready-delivery = Livraison
ready-order-state = État
ready-order-state-choices = Commandé | Confirmé | En route | Livré

## Catégories et champs

categories-about = Subdivisions de ce classeur. Les fiches gardent la leur si elle est archivée.
categories-all = Toutes les catégories
category-new = Nouvelle catégorie
category-name = Nom de la catégorie
category-none = Sans catégorie
fields-about = Les colonnes de chaque fiche d’ici. Un champ archivé garde ses valeurs.
fields-empty = Pas encore de champs. Sans eux, une fiche a un titre, une catégorie et un responsable.
field-new = Nouveau champ
field-add = Ajouter le champ
field-name = Nom
field-kind = Type
field-kind-text = Ligne de texte
field-kind-long-text = Texte long
field-kind-number = Nombre
field-kind-money = Montant
field-kind-date = Date
field-kind-choice = Choix unique
field-kind-multi-choice = Choix multiple
field-kind-person = Personne
field-kind-checkbox = Case à cocher
field-kind-link = Lien
field-kind-file = Fichier
field-choices = Choix
field-choices-help = Un par ligne, pour un champ à choix. Pour un montant : sa devise, par exemple EUR.
field-currency = Devise
field-currency-wrong = Indiquez une devise, par exemple EUR.
field-choices-missing = Indiquez au moins un choix.
field-choices-many = Au plus 100 choix, de 200 caractères chacun au maximum.
field-group = Groupe
field-group-help = Les champs d’un même groupe sont réunis.
field-required = Saisie obligatoire
field-to-guests = Visible par les invités
field-to-guests-help =
    { $count ->
        [0] Personne à l’extérieur ne voit actuellement de fiches ici.
        [one] Des fiches d’ici sont ouvertes à { $count } invité, qui le voit si les champs lui sont montrés.
       *[other] Des fiches d’ici sont ouvertes à { $count } invités, qui le voient si les champs leur sont montrés.
    }
move-up = Monter { $name }
move-down = Descendre { $name }

## Fiches

record-new = Nouvelle fiche
record-new-in = Nouvelle fiche dans { $name }
record-edit = Modifier { $title }
record-add = Ajouter la fiche
record-title = Titre
record-title-missing = Donnez-lui un titre.
record-title-long = Au plus { $most } caractères.
record-field-required = « { $name } » doit être rempli.
record-field-long = « { $name } » est trop long.
record-field-number = « { $name } » est un nombre, par exemple 1480,50.
record-field-money = « { $name } » est un montant avec au plus deux décimales, par exemple 1480,50.
record-field-person = « { $name } » : choisissez l’un de vos membres ou contacts.
record-field-contact = { $name } (contact)
record-field-date = « { $name } » est une date, par exemple 2026-11-30.
record-field-choice = « { $name } » : choisissez l’une des valeurs proposées.
record-field-link = « { $name } » est une adresse qui commence par https://, http:// ou mailto:.
record-field-file = « { $name } » : choisissez l’un des fichiers de cette fiche.
record-field-file-gone = Un fichier qui n’est plus ici
record-field-no-files = { $name } : ajoutez d’abord un fichier à la fiche, puis choisissez-le ici.
record-binned = Dans la corbeille depuis : { $day }. Les invités n’y ont pas accès. Dernier jour pour restaurer : { $until }.
records-empty = Une fiche, c’est tout ce que vous montreriez à un invité : un pont, un contrat, une commande. Ajoutez la première.
records-none-found = Aucune fiche ne correspond.
records-show-all = Tout afficher
records-filter = Filtrer par titre
records-filter-do = Filtrer
records-of = Fiches de { $name }
parts-of-record = Parties de cette fiche
fields-shown = { $shown } sur { $all }
fields-shown-about = Nombre de champs montrés aux invités
share = Partager
share-with-a-guest = Partager avec un invité
shared-with-guests = Partagé avec des invités · { $count }
who-has-access = Qui a accès
guests-none = Personne à l’extérieur ne voit ceci.
view-as = Voir comme { $name }
team-add = Ajouter un membre
team-member = Membre
team-remove = Retirer { $name }

## Deux éditeurs

conflict = Quelqu’un d’autre a aussi modifié ceci
conflict-about = Rien n’est perdu, et rien de vous n’est encore enregistré. Choisissez quoi garder, champ par champ.
conflict-same = Vous avez tous deux écrit la même chose.
conflict-theirs = Version actuelle
conflict-yours = Votre version
conflict-both = Modifié des deux côtés
conflict-save = Enregistrer mes choix
conflict-leave = Laisser tel quel

## Historique

history-of = Historique de { $title }
history-empty = Rien n’a encore changé.
history-older = Plus anciens
history-nobody = Parlor
history-became = est devenu
history-other = a modifié { $subject }
history-item-created = a ajouté { $subject }
history-item-binned = a mis à la corbeille
history-item-restored = a sorti de la corbeille
history-title-changed = a modifié le titre
history-category-changed = a modifié la catégorie
history-responsible-changed = a changé le responsable
history-field-changed = a modifié { $subject }
history-participant-added = a ajouté { $subject } à l’équipe
history-participant-removed = a retiré { $subject } de l’équipe

## Corbeille

bin = Corbeille
bin-about = Ce qui a été mis ici peut être restauré pendant { $days } jours. Les invités n’en voient rien.
bin-empty = La corbeille est vide.
bin-by = mis à la corbeille par { $name }
bin-until = dernier jour pour restaurer : { $day }
bin-over = C’est resté plus de 30 jours dans la corbeille et ne peut plus être restauré.
to-bin = Mettre à la corbeille

## Recherche

search-hint = Saisissez un mot : titres, valeurs, fichiers, tâches, notes, commentaires.
search-none = Rien de ce que vous pouvez voir ne contient « { $q } ». Essayez le début d’un mot.
search-places = Aller à
search-hits = Résultats
search-found =
    { $count ->
        [one] { $count } résultat
       *[other] { $count } résultats
    }
search-more = Il y en a d’autres ; un autre mot les trouvera.
records-sort = , trier selon cette colonne
records-more-filters = Autres filtres
records-filters-most = Jusqu’à trois champs comptent à la fois.
records-any = indifférent
records-from = de
records-to = à
records-shared = Avec des invités
records-shared-yes = Partagées avec des invités
records-shared-no = Non partagées
records-narrowed = Filtres de la liste
records-leave-out = , retirer ce filtre
records-columns = Colonnes
records-columns-about = En plus du titre
records-columns-show = Afficher celles-ci
records-count = { $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
}
records-page = { $shown } sur { $count } fiches
records-page-many = { $shown } sur plus de { $count } fiches
previous-page = Page précédente
views = Vues enregistrées
views-all = Toutes
view-save = Enregistrer cette vue
view-name = Nom
view-shared = Pour toutes les personnes qui voient cette liste
view-remove = Supprimer cette vue
view-too-many = Vous avez atteint le nombre maximal de vues ici. Supprimez-en d’abord une.

records-files = Fichiers
export-count = Fiches : { $done } sur { $of }
export-failed = Le fichier a été interrompu en cours de route. Réessayez.
export-stop = Arrêter
export-csv = Toutes en CSV
export-csv-these = Celles-ci en CSV
export-xlsx = Toutes en XLSX
export-xlsx-these = Celles-ci en XLSX
import = Importer un fichier
import-title = Importer dans { $name }
import-lead = Rien n’est ajouté avant que vous ayez vu ce que devient chaque ligne.
import-file = Fichier
import-file-help = CSV ou XLSX avec les noms des colonnes à la première ligne, jusqu’à 20 000 lignes et 10 Mo.
import-missing = Choisissez d’abord un fichier.
import-empty = Ce fichier n’a aucune ligne après la première.
import-too-many = Ce fichier est trop grand : au plus 20 000 lignes et 100 colonnes.
import-unreadable = Ce fichier est illisible. Enregistrez-le en CSV ou XLSX et réessayez.
import-look = Voir ce qu’il contient
import-look-again = Revoir
import-columns = Colonnes
import-columns-about = Une colonne du même nom est trouvée d’elle-même ; les autres se choisissent.
import-head = Dans le fichier
import-sample = Par exemple
import-is = Devient
import-is-what = Ce que devient { $name }
import-nothing = rien
import-skips-known = Ignorer les lignes dont le titre existe déjà
import-of = Import de { $file }
import-fates = Ce que devient chaque ligne
import-sums = À ajouter : { $add } ; déjà présentes : { $known } ; impossibles : { $refused }.
import-row = Ligne
import-fate = Devient
import-add = Sera ajoutée
import-known = Existe déjà
import-refused = Impossible
import-shown = Lignes affichées : { $shown } sur { $count }.
import-run = { $count ->
    [one] Ajouter { $count } fiche
   *[other] Ajouter { $count } fiches
}
import-running = Import
import-progress = Lignes : { $done } sur { $count } ; fiches ajoutées : { $added }.
import-go-on = Continuer
import-stop = Arrêter ici
import-done = { $count ->
    [0] Aucune fiche n’a été ajoutée.
    [one] { $count } fiche a été ajoutée.
   *[other] { $count } fiches ont été ajoutées.
}
import-back = Vers { $name }
import-no-category = Il n’y a pas de catégorie « { $name } ».
import-nobody = Il n’y a pas de membre « { $name } », ou il y en a plusieurs.
import-yes-no = « { $name } » est oui ou non.

bulk-title = { $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
}
bulk-none = Aucune fiche n’a été choisie. Cochez-en d’abord dans la liste.
bulk-what = Que faire avec elles
bulk-choose = Choisir l’action
bulk-next = Suivant
bulk-share = Partager avec des invités
bulk-bin = Mettre à la corbeille
bulk-bin-about = Elles peuvent en être sorties pendant 30 jours. Les invités n’y ont plus accès, immédiatement.
bulk-who-help = Adresses e-mail, séparées par des virgules.
bulk-until-help = Le dernier jour. Vide : sans fin.
bulk-empty = Laissée vide, la valeur est effacée.
bulk-tell = Aperçu
bulk-told = Ce que devient chacune
bulk-sums = À modifier : { $change } ; déjà ainsi : { $same } ; impossibles : { $refused }.
bulk-do = { $count ->
    [one] Appliquer à { $count } fiche
   *[other] Appliquer à { $count } fiches
}
bulk-done = { $count ->
    [0] Rien n’a été modifié.
    [one] Appliqué à { $count } fiche.
   *[other] Appliqué à { $count } fiches.
}
bulk-change = sera modifiée
bulk-changed = fait
bulk-same = déjà ainsi
bulk-refused = impossible
bulk-shared = nouveaux : { $newly } ; déjà en place : { $before }
bulk-gone = Elle n’est plus là.
bulk-overtaken = Quelqu’un d’autre est en train de la modifier.
bulk-too-many = Au plus { $most } fiches à la fois.
bulk-select = Choisir { $title }
bulk-selected = Avec la sélection…
cell-title = { $field } de { $title }
cell-overtaken = Entre-temps, quelqu’un d’autre a modifié cette fiche. Voyez la valeur actuelle, et enregistrez de nouveau pour utiliser la vôtre.
