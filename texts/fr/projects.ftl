projects = Projets
project = Projet
projects-empty = Un projet a une phase, une échéance, des tâches et des heures, et deux discussions : l’une pour l’équipe, l’autre avec les invités.
projects-none-found = Aucun projet ne correspond.
projects-show-all = Afficher tous les projets
projects-filter = Filtrer les projets
projects-shared = Partagés avec des invités
projects-mine = Les miens
project-new = Nouveau projet
project-new-in = Nouveau projet dans { $stage }
project-start = Créer le projet
project-edit = Modifier { $title }
project-title = Titre
project-stage = Phase
project-stage-of = Phase de « { $title } »
project-due = Échéance
project-due-change = Modifier l’échéance
project-tasks-done = Tâches
project-tasks-of = Tâches terminées de « { $title } »
project-hours = Heures
project-hours-worked = Heures effectuées
project-hours-of = Heures effectuées de « { $title } »
project-no-tasks = Pas encore de tâche
project-no-estimate = Pas encore d’estimation
project-description = Description
project-description-help = Pour l’équipe : les invités ne la voient jamais.
project-more = Plus pour « { $title } »
parts-of-project = Parties de ce projet
percent = { $number } %
project-burn-up-words = Tâches terminées : { $done } sur { $all }.
project-burn-up-all = Toutes les tâches
project-burn-up-done = Terminées

stages = Phases
stages-edit = Modifier les phases
stage-planned = Prévu
stage-in-progress = En cours
stage-waiting = En attente
stage-in-review = En vérification
stage-done = Terminé
stage-name = Nom
stage-colour = Couleur
stage-colour-sand = Sable
stage-colour-sky = Ciel
stage-colour-ochre = Ocre
stage-colour-plum = Prune
stage-colour-moss = Mousse
stage-finished = Les projets de cette phase sont terminés
stage-add = Ajouter une phase
stage-up = Monter { $name }
stage-down = Descendre { $name }
stage-delete = Supprimer
stage-delete-now = Supprimer la phase
stages-ended = Phases supprimées
stage-delete-sentence = Aucun projet n’est dans « { $name } ».
stage-choose = Choisir une phase
stage-new-choice = Nouvelle phase…
stage-in-use = { $count ->
    [one] { $count } projet est dans cette phase. Quelle phase la remplace ?
   *[other] { $count } projets sont dans cette phase. Quelle phase la remplace ?
}
stage-name-missing = Donnez un nom à la phase.
stage-name-taken = Il y a déjà une phase « { $name } ».
stage-colour-unknown = Choisissez l’une des couleurs.
stage-too-many = Il y a au plus { $most } phases.
stage-last = C’est la dernière phase. Un projet en a toujours une.

task-cancelled = Annulée
task-progress = Avancement
task-as-timeline = Chronologie
task-select = Sélectionner « { $title } »
tasks-of-none = Pas encore de tâche.
tasks-share-selected = Partager la sélection
task-timeline-none = sans échéance
history-project-stage = a changé la phase
history-project-due = a modifié l’échéance
history-project-description = a modifié la description
history-task-shared = a partagé « { $became } » avec { $subject }

share-no-projects = Le partage de projets est désactivé pour toute l’organisation. Un administrateur peut l’activer.
share-tasks = Tâches du projet
share-tasks-help = Toutes, y compris les suivantes. Désactivé : seulement celles partagées une à une.
share-due = Échéance
share-stage = Phase
share-hours = Pourcentage d’heures
share-progress = Pourcentage de tâches
share-chat = Discussion
share-old-messages = Messages depuis le début
share-old-messages-help = Désactivé : ils lisent la discussion à partir de maintenant.
share-project-always = { $files ->
    [0] La discussion avec les invités et les fichiers non internes font partie de tout partage.
    [one] La discussion avec les invités et { $files } fichier non interne font partie de tout partage.
   *[other] La discussion avec les invités et { $files } fichiers non internes font partie de tout partage.
}
share-tasks-title = Partager des tâches
share-tasks-none = Choisissez au moins une tâche.
share-tasks-button = { $count ->
    [one] Partager { $count } tâche
   *[other] Partager { $count } tâches
}
share-task-due = Échéance
share-task-status = État
share-task-progress = Pourcentage d’avancement
share-task-files = Fichiers
access-only-tasks = seulement certaines tâches
count-tasks = { $count ->
    [one] { $count } tâche
   *[other] { $count } tâches
}
count-messages = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
settings-projects = Partage de projets autorisé
settings-projects-help = Désactivé : tout partage de projet est suspendu, et personne ne peut en partager. Réactivé, tout redevient comme avant.
project-not-shared = Ce projet n’est plus partagé avec vous.
project-not-shared-help = Si vous pensez devoir encore le voir, adressez-vous à la personne qui l’a partagé.

chat = Discussion
chat-team = Membres du projet
chat-guests = Invités
chat-of = { $chat } : discussion de { $title }
chat-of-unread = { $chat } : discussion de { $title }, non lue
chat-unread = nouveau
chat-older = Messages plus anciens
chat-newest = Aller au plus récent
chat-new-from-here = Nouveau
chat-team-empty = Personne n’a encore écrit. Seule l’équipe lit ici.
chat-guests-empty = Personne n’a encore écrit.
chat-nobody = Ce projet n’est encore partagé avec personne. Partagez-le, et discutez ici avec vos invités.
chat-share-first = Partager le projet
chat-write = Écrire un message
chat-write-team = Écrire aux membres du projet
chat-write-guests = Écrire dans la discussion avec les invités
chat-team-reads = Seuls les membres lisent ceci.
chat-nobody-yet = Les invités liront ceci dès que le projet sera partagé avec eux.
chat-will-read = { $count ->
    [one] { $names } lira ceci.
   *[other] { $names } liront ceci.
}
chat-and-others = { $names } et { $count ->
    [one] { $count } autre invité
   *[other] { $count } autres invités
}
chat-of-company = { $names } de { $company }
chat-attach = Joindre des fichiers
chat-send = Envoyer
chat-react-to = Réagir au message de { $name }
chat-title-team = Discussion des membres du projet
chat-title-guests = Discussion avec les invités
chat-no-such-sign = Il n’y a pas de réaction « { $text } ».
chat-removed = Ce message a été retiré.
chat-change-title = Modifier le message
chat-remove = Retirer
chat-remove-sentence = Le texte et les fichiers joints disparaissent. Pendant 30 jours, vous pouvez annuler cela ici. Il restera visible qu’un message se trouvait ici.
guest-chat-title = Discussion avec { $organization }
guest-chat-open = Ouvrir la discussion
hit-message = Message
mail-kind-chat = Discussion
mail-kind-told = Partage, à l’équipe
mail-kind-tasks = Tâches partagées
mail-chat-subject = { $author } a écrit dans la discussion de « { $item } »
mail-chat-above = { $author } a écrit dans la discussion de
mail-chat-below = Vous recevez cet e-mail parce que vous participez à cette discussion et ne l’avez pas encore lue.
mail-chat-more = { $count ->
    [one] { $count } autre message a suivi.
   *[other] { $count } autres messages ont suivi.
}
mail-chat-button = Ouvrir la discussion
mail-told-subject = { $sharer } a partagé « { $item } »
mail-told-above = { $sharer } a partagé avec { $guests } :
mail-told-button = Voir qui a accès
mail-told-below = Vous recevez cet e-mail parce que vous êtes responsable de ce projet, l’avez créé ou faites partie de son équipe.
mail-yours-subject = { $sharer } vous demande de faire quelque chose
mail-yours-above = { $sharer } vous demande de faire ceci
mail-tasks-subject = { $count ->
    [one] { $sharer } a partagé { $count } tâche avec vous
   *[other] { $sharer } a partagé { $count } tâches avec vous
}
mail-tasks-above = { $count ->
    [one] { $sharer } partage { $count } tâche de
   *[other] { $sharer } partage { $count } tâches de
}
approval-title = Approbation
approval-ask = Demander une approbation
approval-ask-again = Redemander
approval-ask-button = Demander
approval-who = Approbateurs
approval-message = Ce qu’il faut examiner
approval-nobody = Choisissez à qui demander.
approval-sees-not = L’une des personnes choisies ne voit pas cette tâche. Partagez-la d’abord avec elle.
approval-asked-already = D’autres sont déjà sollicités. Retirez d’abord cette demande, ou attendez les réponses.
approval-waits = En attente d’approbation
approval-yours = Votre approbation est demandée
approval-approved = Approuvé
approval-rejected = Rejeté
approval-withdrawn = Retiré
approval-line-waits = n’a pas encore répondu
approval-line-approved = a approuvé
approval-line-rejected = a rejeté
approval-withdraw = Retirer la demande
approval-withdraw-sentence = Plus personne n’est sollicité. Les réponses déjà reçues restent dans l’historique.
approval-asks = { $name } vous demande d’approuver ceci
approval-note = Un commentaire, si vous le souhaitez
approval-approve = Approuver
approval-reject = Rejeter
approval-others = D’autres sont aussi sollicités ; leurs réponses sont attendues.
history-task-approval-asked = a demandé à { $became } d’approuver « { $subject } »
history-task-approval-withdrawn = a retiré la demande d’approbation de « { $subject } »
history-task-approval-passed = a demandé à { $became }, à la place de { $was }, d’approuver « { $subject } »
history-task-approval-dropped = a cessé de demander à { $was } d’approuver « { $subject } »
history-task-approved = a approuvé « { $subject } »
history-task-rejected = a rejeté « { $subject } »
mail-kind-approval = Approbation demandée
mail-kind-decided = Approbation décidée
mail-approval-subject = { $asker } vous demande d’approuver « { $task } »
mail-approval-above = { $asker } vous demande d’approuver une tâche de « { $item } » :
mail-approval-button = Consulter
mail-approval-below = Vous recevez cet e-mail parce que votre réponse est attendue.
mail-decided-approved = « { $task } » est approuvée
mail-decided-approved-above = Tout le monde a approuvé la tâche de « { $item } » :
mail-decided-rejected = « { $task } » a été rejetée
mail-decided-rejected-above = { $name } a rejeté la tâche de « { $item } » :
mail-decided-below = Vous recevez cet e-mail parce que vous avez demandé cette approbation.
forms = Formulaires
forms-about = Des personnes sans compte les remplissent à une adresse que vous diffusez, sur votre site ou par e-mail. Chaque réponse devient une tâche ici. Les invités qui voient toutes les tâches de ce projet la voient, sans nom, adresse ni fichiers.
forms-empty = Pas encore de formulaire. Créez-en un et diffusez son adresse.
form-new = Nouveau formulaire
form-make = Créer le formulaire
form-change = Modifier
form-title = Titre
form-intro = Texte au-dessus des questions
form-questions = Vos questions, une par ligne
form-questions-help = Le nom, l’e-mail et l’objet sont toujours demandés. Un astérisque en fin de ligne : la réponse est obligatoire.
form-begins-as = État initial de la tâche
form-takes-files = Des fichiers peuvent être joints
form-status = Une tâche peut commencer à l’état À faire ou En cours.
form-questions-many = Un formulaire a au plus { $most } questions.
form-many = Un projet a au plus { $most } formulaires.
form-answers = { $count ->
    [0] Pas encore de réponse
    [one] { $count } réponse
   *[other] { $count } réponses
}
form-is-closed = Fermé
form-address = Adresse de ce formulaire
form-look = Consulter
form-open = Rouvrir
form-close = Fermer
form-renew = Nouvelle adresse
form-renew-sentence = L’adresse que vous avez diffusée n’ouvre plus rien.
form-your-name = Votre nom
form-your-email = Votre e-mail
form-subject = Objet
form-message = Ce que vous souhaitez nous dire
form-optional = facultatif
form-files = Fichiers
form-files-help = Au plus { $files } fichiers de { $megabytes } Mo chacun.
form-files-again = Choisissez de nouveau vos fichiers. Au plus { $files } fichiers de { $megabytes } Mo chacun.
form-send = Envoyer
form-who-reads = Ce que vous envoyez est destiné à { $organization } et à ses partenaires sur ce sujet. Votre nom, votre adresse et vos fichiers restent chez { $organization }.
form-trap = Laissez ce champ vide
form-thanks = Merci, c’est bien arrivé.
form-thanks-help = { $organization } a reçu votre envoi, et votre adresse pour vous répondre.
form-another = Faire un autre envoi
form-closed = Ce formulaire est fermé.
form-answer-needed = Veuillez répondre : { $question }
form-answer-long = Cette réponse est trop longue : { $question }
form-too-much = C’est plus qu’une tâche ne peut contenir. Abrégez, ou envoyez-le sous forme de fichier.
form-trapped = Un champ invisible a été rempli, comme le font les robots. Envoyez-le encore une fois.
form-too-soon = C’était plus rapide qu’une main humaine. Appuyez encore une fois.
form-once-more = Cette page est restée longtemps ouverte. Rien n’est perdu ; appuyez encore une fois.
form-sent-before = Cette page a déjà été envoyée. Pour l’envoyer comme une autre réponse, appuyez encore une fois.
form-changed-meanwhile = Entre-temps, le formulaire a été modifié. Relisez-le et renvoyez-le.
task-sent-in = { $name } ({ $email }) a envoyé ceci par le formulaire « { $form } »
history-form-made = a créé le formulaire « { $subject } »
history-form-changed = a modifié le formulaire « { $subject } »
history-form-closed = a fermé le formulaire « { $subject } »
history-form-opened = a rouvert le formulaire « { $subject } »
history-form-address = a donné une autre adresse au formulaire « { $subject } »
history-form-answered = « { $subject } » reçu par le formulaire « { $became } »
mail-kind-answer = Formulaire rempli
mail-answer-subject = { $form } : { $title }
mail-answer-above = { $name } a rempli le formulaire « { $form } » :
mail-answer-button = Consulter
mail-answer-below = Vous recevez cet e-mail parce que vous êtes responsable du projet.
