# Tableaux blancs

board = Tableau blanc
boards = Tableaux blancs
rail-boards = Tableaux blancs
boards-empty = Un tableau blanc est un canevas sur lequel tout le monde dessine en même temps : l’équipe, et les invités qui en reçoivent l’adresse.
boards-none-found = Aucun tableau blanc ne correspond.
boards-show-all = Afficher tous les tableaux blancs
boards-filter = Filtrer les tableaux blancs
boards-shared = Partagés avec des invités
boards-mine = Les miens
boards-archived = Archives
boards-by-title = Par titre
boards-by-change = Derniers modifiés d’abord
board-new = Nouveau tableau blanc
board-start = Créer le tableau blanc
board-edit = Modifier « { $title } »
board-title = Titre
board-picture = Image du tableau blanc « { $title } »
board-beside = Volet du tableau blanc
board-menu = Menu du tableau blanc
board-locked = Verrouillé
board-lock = Verrouiller
board-unlock = Déverrouiller
board-archive = Archiver
board-unarchive = Sortir des archives
board-is-locked = Verrouillé ({ $day }) : tout le monde peut lire ce tableau blanc, personne ne peut le modifier.
board-is-archived = Archivé ({ $day }) : tout le monde peut lire ce tableau blanc, personne ne peut le modifier.
board-is-shut = Ce tableau blanc est verrouillé. Il peut être lu, mais pas modifié.
board-not-allowed = Vous ne pouvez pas modifier ceci.
board-closed-to-you = Ce tableau blanc ne vous est plus ouvert.
board-full = Ce tableau blanc est plein : il contient 10 000 objets. Supprimez-en, ou créez un autre tableau blanc.
board-many-changes = Au plus 200 modifications peuvent être envoyées à la fois.
board-temporary = Temporaire, suppression : { $at }
board-as-guest = Vous êtes ici en tant que { $name }.
board-as-png = Enregistrer en PNG
board-as-svg = Enregistrer en SVG
board-as-pdf = Enregistrer en PDF
board-opens-link = Toute personne disposant du lien
board-opens-password = Lien et mot de passe

board-role = Rôle sur le tableau blanc
board-role-owner = Propriétaire
board-role-reader = Lecteur
board-role-reader-help = Regarde et suit en direct.
board-role-reviewer = Relecteur
board-role-reviewer-help = En plus, commente, annote et discute ; ne modifie que ce qui est à lui.
board-role-editor = Éditeur
board-role-editor-help = Modifie tout.
board-role-editor-plan = Avec une offre payante, les invités peuvent être éditeurs.
share-no-boards = Votre organisation n’admet pas d’invités sur ses tableaux blancs. Un administrateur peut changer cela.

board-comments = Commentaires
board-comments-empty = Rien n’a encore été dit. Choisissez l’outil Commentaire et appuyez à un endroit du tableau blanc.
board-comments-none = Rien n’a encore été dit.
board-comment-new = Commenter le tableau blanc
board-say = Envoyer
board-say-something = Écrivez quelque chose.
board-answer = Répondre
board-answer-text = Votre réponse
board-resolve = Résoudre
board-reopen = Rouvrir
board-resolved-by = résolu par { $name }
board-resolved-count = { $count ->
    [one] { $count } résolu
   *[other] { $count } résolus
}
board-pin-number = Repère { $number } du tableau blanc
board-take-back = Retirer ce qu’a écrit { $name }
board-words-of = ce qu’a écrit { $name }
board-too-far = Cet endroit est trop éloigné.
board-many-pins = Ce tableau blanc a 2 000 repères avec des commentaires. Répondez à l’un d’eux.
board-chat-empty = Ce qui est écrit ici, tout le monde le lit sur le tableau blanc.
board-chat-say = Écrire à tout le monde
board-timer = Minuteur
board-timer-off = Aucun minuteur en marche.
board-timer-until = En marche jusqu’à { $at }.
board-timer-minutes = { $count } min
board-timer-stop = Arrêter
board-timer-long = Un minuteur dure au plus 24 heures.
board-picture-missing = Choisissez une image.
board-picture-wrong = Ce n’est pas une image affichable. Formats possibles : PNG, JPEG, GIF et WebP.
board-many-pictures = Ce tableau blanc a 1 000 images. Supprimez-en, ou créez un autre tableau blanc.
history-board-locked = a verrouillé le tableau blanc
history-board-unlocked = a déverrouillé le tableau blanc
history-board-archived = a archivé le tableau blanc
history-board-unarchived = a sorti le tableau blanc des archives
history-board-words-removed = a supprimé des mots de { $subject }
history-board-words-restored = a restauré des mots de { $subject }

board-address = Qui entre par son adresse
board-address-role = Rôle des personnes qui entrent par l’adresse
board-opens-people = Certaines personnes
board-opens-people-help = Seulement les personnes invitées. D’autres peuvent demander l’accès.
board-opens-password-help = Toute personne qui a l’adresse et connaît le mot de passe.
board-opens-link-help = Toute personne qui a l’adresse saisit un nom et entre.
board-opens-what = Choisissez qui entre par l’adresse.
board-opens-nothing = L’adresse n’ouvre rien pour l’instant. Choisissez d’abord qui entre par elle.
board-opens-there = Ce qu’ouvre l’adresse d’un tableau blanc se règle sur le tableau blanc.
board-role-what = Choisissez le rôle des personnes qui entrent par l’adresse.
board-outsiders-need-password = Dans votre organisation, l’adresse d’un tableau blanc ne l’ouvre qu’avec un mot de passe.
board-needs-password = Votre organisation exige un mot de passe, et ce tableau blanc n’en a pas : son adresse ne laisse entrer personne. Choisissez « Lien et mot de passe » et enregistrez, puis transmettez le mot de passe avec l’adresse.
board-copy = Copier l’adresse
board-copied = Copié. Toute personne qui a l’adresse saisit un nom et entre.
board-copied-password = Copié. Il faut aussi le mot de passe : envoyez-le par un autre moyen.
board-password = Mot de passe
board-password-new = Nouveau mot de passe
board-password-copied = Mot de passe copié.
board-password-missing = Saisissez le mot de passe reçu avec l’adresse.
board-password-wrong = Ce n’est pas le mot de passe de ce tableau blanc.
board-enter = Entrer comme invité
board-enter-name = Votre nom
board-enter-help = Votre nom s’affiche à côté de votre curseur et de ce que vous écrivez.
history-board-opens = a ouvert le tableau blanc { $became ->
    [people] aux seules personnes invitées
    [password] à toute personne disposant du lien et du mot de passe
   *[link] à toute personne disposant du lien
}
history-board-password-changed = a changé le mot de passe du tableau blanc
board-password-copy = Copier
board-outsiders-wrong = Choisissez ce que les tableaux blancs prévoient pour les non-membres.
settings-outsiders = Tableaux blancs et non-membres
settings-outsiders-invited = Invitation possible, ou entrée par une adresse
settings-outsiders-password = Entrée par une adresse seulement avec un mot de passe
settings-outsiders-never = Aucun accès aux tableaux blancs
settings-outsiders-open = { $count ->
    [one] { $count } tableau blanc est ouvert par son adresse sans mot de passe. Si un mot de passe est exigé, son adresse ne laisse entrer personne tant qu’il n’en a pas.
   *[other] { $count } tableaux blancs sont ouverts par leur adresse sans mot de passe. Si un mot de passe est exigé, ces adresses ne laissent entrer personne tant qu’ils n’en ont pas.
}
settings-board-role = Rôle des personnes qui entrent par l’adresse d’un nouveau tableau blanc
board-last-owner = Un tableau blanc a un propriétaire. Nommez d’abord quelqu’un d’autre.
board-member-which = Choisissez un membre.
board-member-add = Ajouter un membre
board-member-off = Retirer { $name } du tableau blanc
board-role-of = Rôle de { $name } sur le tableau blanc
history-board-role = { $became ->
    [none] a retiré { $subject } du tableau blanc
   *[other] a donné à { $subject } le rôle { $became }
}
board-copy-of = { $title } (copie)
board-duplicate = Dupliquer
board-keep-team = Garder comme modèle pour l’équipe
board-keep-public = Garder comme modèle pour tout le monde
board-keep-not = Ne plus être un modèle
board-template = Créé à partir de
board-template-none = Un tableau blanc vide
board-template-what = Choisissez ce qu’est désormais le tableau blanc.
board-template-public = Pour tout le monde
board-page-title = Créer un tableau blanc
board-page-lead = Aucun compte n’est nécessaire. Vous pouvez dessiner aussitôt sur le tableau blanc.
board-page-template = Créé à partir de
board-page-which = Choisissez l’un de ceux-ci.
board-page-make = Créer le tableau blanc
board-page-help = Il n’a pas de propriétaire et est supprimé après 24 heures, sauf si un membre de cette organisation se l’approprie.
board-page-copy = Copier l’adresse de la page
board-page-copy-help = Toute personne qui a l’adresse crée des tableaux blancs à partir des modèles pour tout le monde. Chacun est supprimé après un jour, sauf si un membre se l’approprie.
board-page-copied = Copié. Toute personne qui a l’adresse peut créer des tableaux blancs à partir des modèles pour tout le monde.
board-is-temporary = Ce tableau blanc est temporaire : il n’a pas de propriétaire. Suppression avec tout son contenu : { $at }. Un membre de l’organisation peut le conserver en se l’appropriant.
board-claim = S’approprier ce tableau blanc
board-claim-members = Seuls les membres de l’organisation peuvent s’approprier un tableau blanc. Transmettez son adresse à l’un d’eux.
board-claimed-already = Ce tableau blanc a déjà un propriétaire.
board-pass-by-mail = Envoyer par e-mail
history-board-claimed = a pris possession du tableau blanc
history-board-over = supprimé : personne ne se l’est approprié à temps
history-board-nature = { $became ->
    [team_template] a gardé le tableau blanc comme modèle pour l’équipe
    [public_template] a gardé le tableau blanc comme modèle pour tout le monde
   *[board] a refait du modèle un tableau blanc
}
board-invited-title = Réservé aux personnes invitées
board-invited-lead = Ce tableau blanc de { $organization } n’est ouvert qu’à certaines personnes. Pour y entrer :
board-invited-team = Recevez une invitation, au tableau blanc ou dans l’équipe.
board-invited-account = Connectez-vous avec votre compte, ou créez-en un.
board-invited-confirm = Confirmez votre adresse e-mail, à laquelle l’invitation est envoyée.
board-waits-title = Ce lien ne laisse entrer personne pour l’instant
board-waits = Demandez à la personne qui vous l’a donné comment entrer.
board-request = Demander l’accès
board-request-message = Un mot au propriétaire, si vous le souhaitez
board-request-as = Le propriétaire voit { $email } et y répond.
board-request-sign-in = Connectez-vous, puis ouvrez de nouveau l’adresse du tableau blanc : vous pourrez y demander l’accès.
board-request-waits = Votre demande est chez le propriétaire du tableau blanc. La réponse arrivera par e-mail.
board-requests = Demandes d’accès
board-requests-wait = { $count ->
    [one] { $count } personne demande l’accès à ce tableau blanc.
   *[other] { $count } personnes demandent l’accès à ce tableau blanc.
}
board-requests-show = Répondre
board-request-accept = Donner accès
board-request-decline = Refuser

board-file-one = Envoyez un fichier à la fois.
board-many-files = Ce tableau blanc a 1 000 fichiers. Supprimez-en, ou créez un autre tableau blanc.
board-web-image-address = Saisissez l’adresse d’une image, par exemple https://example.com/picture.png.
board-web-image-inside = Cette adresse mène à une machine qui n’est pas ouverte à tous. Aucune image n’y est récupérée.
board-web-image-no-answer = Rien n’est venu de cette adresse. Est-elle correcte, et ouverte à tous ?
board-web-image-large = Cette image est trop volumineuse : 16 Mo au maximum.

board-workflow = Flux de travail
board-updates = Situation
board-updates-empty = Personne n’a encore indiqué la situation. Indiquez-la ici, et tout le monde sur le tableau blanc le saura.
board-updates-none = Personne n’a encore indiqué la situation.
board-update-text = Que faut-il savoir ?
board-update-post = Publier
board-update-removed = Ce point de situation a été retiré.
board-state = Situation
board-state-planned = Prévu
board-state-progress = En cours
board-state-feedback = Avis souhaités
board-state-hold = En pause
board-state-done = Terminé
board-state-which = Choisissez la situation.
board-approval-runs = L’approbation de ce tableau blanc est demandée. Personne ne le modifie avant les réponses.
board-approval-yours = Il vous est demandé d’approuver ce tableau blanc. Personne ne le modifie avant que tout le monde ait répondu.
board-approval-by = Demande de { $name }
board-approval-due = Échéance de la réponse : { $day }
board-approval-until = Échéance de la réponse (facultatif)
board-approval-past = Ce jour est passé.
board-approval-locks = Personne ne modifie le tableau blanc tant que vous attendez des réponses. Un PDF en est conservé.
board-approval-untold = Un invité qui n’est pas éditeur n’en reçoit aucun e-mail et le découvre sur le tableau blanc. Prévenez-le vous-même.
board-approval-pdf = Le tableau blanc tel qu’il était, en PDF
board-approval-not-here = L’une des personnes choisies n’est pas sur ce tableau blanc. Partagez-le d’abord avec elle.
board-approval-already = D’autres sont déjà sollicités. Retirez d’abord cette demande, ou attendez les réponses.
board-approval-over = Plus personne n’est sollicité.
board-approval-which-edits = Indiquez quelles modifications.
board-approval-note = Vos raisons, ou les modifications
board-approval-accept-edits = Accepter avec modifications
board-approval-reject = Ne pas approuver
board-approval-with-edits = Accepté avec modifications
board-approval-rejected = Non approuvé
board-approval-line-edits = a accepté avec modifications
board-approval-line-rejected = n’a pas approuvé
board-approval-withdraw-sentence = Plus personne n’est sollicité, et le tableau blanc peut de nouveau être modifié.
board-approvals-over = { $count ->
    [one] { $count } approbation antérieure
   *[other] { $count } approbations antérieures
}
history-board-approval-asked = a demandé à { $became } d’approuver le tableau blanc
history-board-approval-withdrawn = a retiré la demande d’approbation
history-board-approval-passed-on = a transmis la demande d’approbation du tableau blanc
history-board-approval-dropped = a retiré de la demande d’approbation du tableau blanc une personne qui a quitté l’équipe
history-board-approved = a approuvé le tableau blanc
history-board-accepted = a accepté le tableau blanc avec modifications : { $became }
history-board-not-approved = n’a pas approuvé le tableau blanc
history-board-update = a indiqué la situation : { $became ->
    [planned] prévu
    [in_progress] en cours
    [feedback] avis souhaités
    [on_hold] en pause
   *[done] terminé
}
history-board-update-removed = a retiré un point de situation
history-board-update-restored = a restauré un point de situation
board-mention-let-in = { $names } : pas encore sur ce tableau blanc. Faut-il leur donner le même accès qu’aux personnes entrées par l’adresse ?
board-mention-owners = { $names } : pas sur ce tableau blanc. Ses propriétaires peuvent leur donner accès ; votre message ne leur parvient pas.
board-mention-yes = Donner accès et envoyer
board-mention-no = Envoyer sans les prévenir
board-make-task = En faire une tâche
board-make-another-task = En faire une autre tâche

board-move = Déplacer dans un projet
board-move-help = Un projet est un dossier pour les tableaux blancs. Les accès au tableau blanc ne changent pas.
board-move-button = Déplacer
board-project-none = Aucun projet
board-project-not-yours = Vous ne pouvez pas modifier ce projet.
boards-project-empty = Vous ne voyez aucun tableau blanc dans ce projet. Créez-en un ici, ou déplacez-en un depuis son menu.
boards-share = Partager tous les tableaux blancs
boards-share-help = { $count ->
    [one] Vous pouvez partager { $count } tableau blanc ici.
   *[other] Vous pouvez partager { $count } tableaux blancs ici, tous à la fois, avec une personne.
} Les tableaux blancs ajoutés ensuite ne sont pas compris. Avec les invités, les tableaux blancs se partagent un à un.
boards-share-with = Avec qui
boards-share-who = Choisissez avec qui.
boards-share-elsewhere = membre ailleurs
boards-share-button = Tout partager
boards-share-plan = Le partage de tous les tableaux blancs à la fois est réservé aux membres d’une organisation avec une offre payante. Partagez-les un à un.
boards-share-none = Vous ne pouvez partager aucun des tableaux blancs d’ici.
board-rest-ask = Demander les autres tableaux blancs
board-rest-help = Vous voyez certains tableaux blancs de ce projet. Les autres seront demandés à son responsable.
board-rest-waits = Vous avez demandé les autres tableaux blancs.
board-rest-asked = voit certains de ces tableaux blancs et demande les autres.
board-rest-open = Les ouvrir
board-rest-nobody = Connectez-vous d’abord, pour que l’on sache qui demande.
board-rest-seen = Vous voyez déjà ce projet.
history-board-moved = a déplacé le tableau blanc dans « { $subject } »
history-board-moved-out = a sorti le tableau blanc de « { $subject } »

board-starter-ideas = Collecte d’idées
board-starter-flow = À faire, en cours, terminé
board-starter-retrospective = Rétrospective
board-starter-plan = Un plan par étapes
board-starter-question = Quelle est la question ?
board-starter-to-do = À faire
board-starter-doing = En cours
board-starter-done = Terminé
board-starter-good = A bien marché
board-starter-hard = A été difficile
board-starter-next = La prochaine fois
board-starter-step = Étape { $number }
board-starter-today = Aujourd’hui
board-starter-goal = Objectif
