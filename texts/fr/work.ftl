# Tâches, notes, activités, leurs abonnés et leurs commentaires

work-save = Enregistrer
work-leave = Annuler
markdown-help = Markdown : **gras**, *italique*, listes avec -, liens sous la forme [texte](adresse), images en les collant
marks = Mise en forme
mark-bold = Gras (Ctrl+B)
mark-italic = Italique (Ctrl+I)
mark-heading = Titre
mark-list = Liste
mark-numbers = Liste numérotée
mark-quote = Citation
mark-link = Lien
mark-picture = Image
picture-sending = Envoi en cours

field-empty = Veuillez remplir ce champ.
field-too-long = Au plus { $most } caractères, s’il vous plaît.
field-no-day = Ce n’est pas une date. Écrivez-la sous la forme 2026-11-30.

names-and-more = { $names } et { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}

around-where = Emplacement
around-people = Personnes

clash-title = Quelqu’un d’autre a modifié ceci
clash-sentence = Une modification a eu lieu pendant que vous écriviez. Rien n’a été écrasé. Choisissez le texte à garder.
clash-now = La version actuelle
clash-mine = Votre version
clash-keep-mine = Remplacer par ma version
clash-keep-theirs = Laisser tel quel

# Tâches
task-title = Tâches
task-empty = Ce qu’il y a à faire pour ceci, par qui et pour quand.
task-done-of = Terminées : { $done } sur { $all }
task-tick = Terminée : { $title }
task-finish = Terminer
task-reopen = Rouvrir
task-open = À faire
task-doing = En cours
task-done = Terminée
task-done-on = Terminée : { $day }
task-status = État
task-new = Nouvelle tâche
task-add = Ajouter la tâche
task-edit = Modifier la tâche
task-name = Titre
task-description = Description
task-due = Échéance
task-assignee = Qui s’en charge
task-nobody = Personne pour l’instant
task-author = Ajoutée par
task-done-by = Terminée par
task-out-of = Issue de
task-general = Tâches générales
task-general-about = Tâches de l’organisation qui n’appartiennent à aucune fiche. Seuls les membres les voient.
task-general-empty = Ce qu’il y a à faire dans l’organisation, en dehors de toute fiche.
task-general-never-guests = Une tâche générale ne peut jamais être partagée avec un invité. Ajoutez-la à une fiche si un invité doit la voir.

# Notes
note-title = Notes
note-empty = Ce qu’il est bon de savoir : comment entrer, ce qui a été convenu.
note-new = Nouvelle note
note-add = Ajouter la note
note-edit = Modifier la note
note-name = Titre
note-body = Texte
note-removed = { $author } a supprimé cette note
note-removed-by = { $by } a supprimé une note de { $author }
note-remove = Supprimer
note-remove-question = La note et ses fichiers disparaissent. Pendant 30 jours, vous pouvez annuler cela ici. Il restera visible qu’il y en avait une.
note-restore = Annuler la suppression
note-overtaken = Entre-temps, quelqu’un a modifié cette note. Votre saisie est toujours là ; enregistrez de nouveau pour la mettre à la place.

# Activités
activity-title = Activités
activity-empty = Ce qui s’est passé : réunions et comptes rendus, appels, visites.
activity-new = Nouvelle activité
activity-add = Ajouter l’activité
activity-edit = Modifier l’activité
activity-name = Titre
activity-body = Ce qui s’est passé
activity-kind = Type
activity-day = Jour
activity-participants = Personnes présentes
activity-meeting = Réunion
activity-call = Appel
activity-visit = Visite
activity-other = Autre
activity-choose-kind = Choisissez réunion, appel, visite ou autre.
activity-tasks = Tâches qui en découlent
activity-make-tasks = Créer des tâches à partir des lignes
activity-lines = Quelles lignes
activity-line-taken = est déjà une tâche
activity-make = Créer les tâches
activity-choose-lines = Choisissez au moins une ligne.
activity-lines-many = Choisissez au plus { $most } lignes à la fois.

# Abonnés
follow-title = Abonnés
follow-none = Personne ne suit ceci pour l’instant.
follow-guest = Invité
follow-left-out = non affiché : son partage exclut tâches, notes et activités
follow-end = Retirer { $name }
follow-add = Ajouter un abonné
follow-who = Ajouter quelqu’un
follow-choose = Choisissez un membre ou un invité
follow-team = Équipe
follow-guests = Invités
follow-guest-left-out = { $name } (son partage l’exclut)
follow-guest-reads =
    { $count ->
        [0] { $name } (ne voit pas les commentaires antérieurs)
        [one] { $name } (verra { $count } commentaire)
       *[other] { $name } (verra { $count } commentaires)
    }
follow-widens =
    { $count ->
        [0] Un invité ajouté voit ceci aussitôt, mais aucun des commentaires antérieurs.
        [one] Un invité ajouté voit ceci aussitôt, et jusqu’à { $count } commentaire avec les invités.
       *[other] Un invité ajouté voit ceci aussitôt, et jusqu’à { $count } commentaires avec les invités.
    }
follow-widens-files =
    { $count ->
        [one] Il en voit aussi le fichier.
       *[other] Il en voit aussi les { $count } fichiers.
    }
follow-guests-once-open = Les invités apparaissent ici dès que la fiche leur est ouverte.
follow-share-first = Partager la fiche
follow-not-open = La fiche n’est pas ouverte à cet invité. Partagez-la d’abord avec lui.
follow-team-only = Équipe uniquement

# Commentaires
comment-title = Commentaires
comment-count =
    { $count ->
        [one] { $count } commentaire
       *[other] { $count } commentaires
    }
comment-team = Équipe
comment-guests = Avec les invités
comment-team-label = Commentaires de l’équipe
comment-guests-label = Commentaires avec les invités
comment-team-note = Les invités ne voient jamais ce côté
comment-no-guests = Aucun invité ne lit encore ici.
comment-share = Partager
comment-team-empty = Rien d’écrit pour l’instant.
comment-guests-empty = Rien d’écrit aux invités pour l’instant.
comment-older =
    { $count ->
        [one] { $count } commentaire plus ancien
       *[other] { $count } commentaires plus anciens
    }
comment-you = Vous
comment-changed = modifié
comment-removed = Ce commentaire a été supprimé.
comment-edit = Modifier
comment-move = Montrer aux invités
comment-of = { " " }– commentaire de { $name }
comment-write-team = Écrire à l’équipe
comment-write-guests = Écrire aux invités
comment-write-to = Écrire à { $name }
comment-team-reads = Seule l’équipe lit ceci
comment-team-reads-named = Seule l’équipe lit ceci. Y participent : { $names }
comment-guests-later = Les invités liront ceci dès qu’ils y auront accès
comment-will-read =
    { $count ->
        [one] { $names } lira ceci
       *[other] { $names } liront ceci
    }
comment-send-team = Envoyer à l’équipe
comment-send-guests =
    { $count ->
        [0] Envoyer – les futurs invités le liront
        [one] Envoyer à { $count } invité
       *[other] Envoyer à { $count } invités
    }
comment-send = Envoyer
comment-choose-lane = Choisissez un côté : pour l’équipe, ou là où les invités lisent aussi.
comment-text = Commentaire
comment-save = Enregistrer
comment-leave = Annuler
comment-change-title = Modifier le commentaire
comment-remove = Supprimer le commentaire
comment-remove-sentence = Le texte disparaît. Pendant 30 jours, vous pouvez annuler cela ici. Il restera visible qu’un commentaire se trouvait ici.
comment-remove-now = Supprimer
comment-move-title = Montrer ce commentaire aux invités ?
comment-move-now = Montrer aux invités
comment-move-nobody = Aucun invité ne le lira pour l’instant : personne n’a encore accès ici, ou les anciens commentaires leur sont désactivés. Les invités à qui vous donnerez accès plus tard avec les anciens commentaires le liront.
comment-move-final = Cette action est irréversible.

# Historique
history-task-added = a ajouté la tâche « { $subject } »
history-task-title = a renommé une tâche
history-task-description = a modifié la description de « { $subject } »
history-task-due = a modifié l’échéance de « { $subject } »
history-task-assignee = a changé qui se charge de « { $subject } »
history-task-step-added = a ajouté à la liste de contrôle de « { $subject } » : { $became }
history-task-step-done = a coché dans « { $subject } » : { $became }
history-task-step-open = a décoché dans « { $subject } » : { $became }
history-task-step-removed = a retiré de la liste de contrôle de « { $subject } » : { $was }
history-task-estimate = a modifié l’estimation de « { $subject } »
history-task-worked = a travaillé { $became } h sur « { $subject } »
history-task-worked-removed = a retiré { $was } h de travail sur « { $subject } »
history-task-worked-restored = a restauré { $became } h de travail sur « { $subject } »
history-task-status = { $became ->
    [done] a terminé « { $subject } »
    [doing] a mis « { $subject } » en cours
    [cancelled] a annulé « { $subject } »
   *[other] a remis « { $subject } » à faire
}
history-note-added = a ajouté la note « { $subject } »
history-field-shown-here = a montré « { $subject } » aux invités de cette fiche
history-field-hidden-here = a masqué « { $subject } » aux invités de cette fiche
history-field-shown-to = a montré « { $subject } » à { $became }
history-field-hidden-to = a masqué « { $subject } » à { $became }
history-guests-settings = a modifié ce que les invités peuvent faire ici et les e-mails qu’ils reçoivent
history-guests-may = a modifié ce que les invités peuvent faire ici
history-guests-mailed = a modifié les e-mails que les invités reçoivent ici
history-guests-fields = a choisi les champs que voit { $subject }
history-request-made = a fait la demande « { $subject } »
history-request-task = a créé une tâche à partir de la demande « { $subject } »
history-request-closed = a clôturé la demande « { $subject } »
history-request-opened = a rouvert la demande « { $subject } »
history-note-removed = a supprimé la note « { $subject } »
history-note-restored = a restauré la note « { $subject } »
history-note-title = a renommé une note
history-note-body = a modifié le texte de « { $subject } »
history-activity-added = a ajouté l’activité « { $subject } »
history-activity-kind = a modifié le type de « { $subject } »
history-activity-title = a renommé une activité
history-activity-body = a modifié le texte de « { $subject } »
history-activity-day = a modifié le jour de « { $subject } »
history-activity-participants = a modifié les personnes présentes à « { $subject } »
history-planned-added = a planifié « { $subject } »
history-planned-title = a renommé une activité planifiée
history-planned-body = a modifié la description de « { $subject } »
history-planned-day = a modifié le premier jour de « { $subject } »
history-planned-hour = a modifié l’heure de « { $subject } »
history-planned-rule = a modifié la répétition de « { $subject } »
history-planned-confirmer = a changé qui confirme « { $subject } »
history-planned-responsible = a changé qui répond de « { $subject } »
history-planned-reminders = a modifié les rappels de « { $subject } »
history-planned-ended = a mis fin à l’activité planifiée « { $subject } »
history-planned-confirmed = a confirmé « { $subject } » pour : { $became }
history-planned-skipped = a sauté un jour de « { $subject } » : { $became }
history-planned-taken-back = a retiré la réponse donnée pour « { $subject } » : { $became }
history-follow-added = a ajouté { $subject } aux abonnés de « { $became } »
history-follow-ended = a retiré { $subject } des abonnés de « { $was } »
history-comment-to-team = a écrit à l’équipe : « { $subject } »
history-comment-to-guests = a écrit aux invités : « { $subject } »
history-comment-changed = a modifié un commentaire
history-comment-removed = a supprimé un commentaire
history-comment-restored = a restauré un commentaire
history-comment-moved = a montré aux invités un commentaire de l’équipe : « { $subject } »
follow-choose-member = Choisissez un membre

home-tasks-all = Toutes mes tâches
task-mine = Mes tâches
task-shown-as = Affichage
task-as-list = Liste
task-as-board = Kanban
task-status-of = État de « { $title } »
task-move = Déplacer
task-followed-too = Aussi les tâches suivies
task-done-too = Aussi les terminées
task-only-followed = suivie
task-group-late = En retard
task-group-today = Aujourd’hui
task-group-week = D’ici une semaine
task-group-later = Plus tard
task-group-some-day = Sans échéance
task-group-done = Terminées
task-steps = Liste de contrôle
task-step-new = Nouvelle étape
task-step-add = Ajouter l’étape
task-step-remove = Retirer : { $text }
task-steps-many = Une liste de contrôle a au plus { $most } étapes.
task-hours = Heures
task-hours-sum = { $worked } h
task-hours-of = { $worked } sur { $estimate } h
task-hours-add = Ajouter des heures
task-hours-help = Par exemple « 1:30 », « 1,5 » ou « 90 m ».
task-hours-day = Jour
task-hours-note = Ce qui a été fait
task-hours-remove = Retirer ces heures
task-hours-removed = Heures que vous avez retirées
task-hours-wrong = Indiquez une durée, par exemple « 1:30 », « 1,5 » ou « 90 m ».
task-estimate = Estimation
task-timer-start = Démarrer le chronomètre
task-timer-stop = Arrêter le chronomètre
task-timer-since = en marche depuis { $clock }
task-timer-runs = chronomètre en marche
task-timer-elsewhere = Votre chronomètre tourne sur « { $title } ». Arrêtez-le d’abord là-bas.

# Bons de travail
order = Bon de travail
orders = Bons de travail
order-number = Bon de travail { $number }
order-new = Nouveau bon de travail
order-change = Modifier le bon de travail
order-make = Créer le bon de travail
order-make-of-task = En faire un bon de travail
orders-which = Quels bons de travail
orders-open = À faire
orders-all = Tous
orders-mine = Seulement les miens
orders-empty = Aucun bon de travail ici. On le crée sur une fiche ou un projet, là où sont les tâches : où, quand, avec qui, avec quoi.
order-what = Quoi
order-when = Quand
order-from = { $day }, à partir de { $from }
order-window = { $day }, { $from }–{ $to }
order-window-days = { $day }, { $from } – { $last }, { $to }
order-starts = Début
order-ends = Fin
order-clock = Les heures sont celles du lieu où le travail est fait.
order-no-moment = Ce n’est pas une date avec une heure.
order-no-start = Indiquez aussi à partir de quand.
order-ends-before = La fin précède le début.
order-place = Lieu
order-contact = Contact sur place
order-phone = Téléphone
order-materials = Matériel
order-material = Article
order-materials-help = Un par ligne, avec la quantité : 2 filtres F7.
order-materials-many = Au plus { $most } articles.
order-step = Étape
order-steps-help = Une étape par ligne.
order-used = Utilisé
order-used-so-much = utilisé : { $much }
order-used-example = 2, aucun, 3 m
order-added = ajouté
order-more = Utilisé en plus
order-more-help = Un par ligne.
order-report = Ce qui a été fait
order-your-report = Votre compte rendu
order-no-report = Pas encore de compte rendu.
order-report-it = Rendre compte et confirmer
order-reported-by = { $name }, { $at }
order-reported-meanwhile = Entre-temps, quelqu’un a modifié le compte rendu. Il figure ci-dessus ; votre saisie est toujours là.
order-photos = Photos
order-no-photos = Il n’est pas possible d’envoyer des fichiers ici.
order-save-report = Enregistrer le compte rendu
order-done-unsigned = Terminé, sans signature
order-confirmation = Confirmation
order-sign-about = La personne pour qui le travail a été fait le confirme ici, sur cet écran.
order-name = Nom
order-signature = Signature
order-confirm-it = Confirmer que c’est fait
order-confirmed = { $name } a confirmé que c’est fait
order-confirmed-by = sur l’écran de { $by }
order-confirmed-line = Confirmé par { $name } ({ $at }), sur l’écran de { $by }.
order-signature-of = Signature de { $name }
order-is-confirmed = Ce bon de travail a été confirmé comme terminé. Il pourra être modifié une fois la confirmation retirée.
order-is-confirmed-short = Confirmé
order-withdraw = Retirer la confirmation
order-withdraw-question = Le bon de travail pourra de nouveau être modifié et devra être confirmé à nouveau. La première confirmation reste dans l’historique.
order-withdraw-do = Retirer
order-overtaken = Entre-temps, quelqu’un a modifié ce bon de travail. Votre saisie est toujours là ; enregistrez de nouveau pour la mettre à la place.
order-sheet = PDF
order-code = La même chose sur un téléphone :
order-template = Modèle
order-templates = Modèles de bons de travail
order-templates-about = Un bon de travail qui revient se conserve ici depuis sa page, sans la date, le lieu ni la personne.
order-templates-empty = Ouvrez un bon de travail et enregistrez-le comme modèle.
order-template-has = { $materials ->
    [one] { $materials } article
   *[other] { $materials } articles
}, { $steps ->
    [one] { $steps } étape
   *[other] { $steps } étapes
}
order-template-remove = Supprimer le modèle « { $title } »
templates-removed = Modèles supprimés
order-template-in-house = Les modèles sont gérés par ceux qui travaillent dans l’organisation.
order-keep-template = Enregistrer comme modèle
order-no-template = Aucun
order-use-template = Utiliser
task-to-guest = { $name } (invité ; le verra)
task-guest-not-open = Un invité ne peut faire que ce qui est partagé avec lui. Partagez d’abord ceci avec lui.
history-order-made = a fait un bon de travail de « { $subject } »
history-order-changed = a modifié le bon de travail « { $subject } »
history-order-place = a modifié le lieu du bon de travail « { $subject } »
history-order-contact = a modifié le contact sur place du bon de travail « { $subject } »
history-order-phone = a modifié le numéro de téléphone du bon de travail « { $subject } »
history-order-window = a modifié la date d’exécution du bon de travail « { $subject } »
history-order-materials = a modifié le matériel du bon de travail « { $subject } »
history-order-used = a indiqué la quantité utilisée de « { $subject } »
history-order-reported = a rendu compte de « { $subject } »
history-order-confirmed = a fait confirmer : { $subject }
history-order-withdrawn = a retiré la confirmation de « { $subject } »
history-order-template = a enregistré « { $subject } » comme modèle
