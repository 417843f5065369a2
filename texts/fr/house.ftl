crumbs = Où vous êtes
overtaken = Quelqu’un d’autre a modifié ceci pendant que vous écriviez. Voici l’état actuel ; votre saisie figure en dessous.
overtaken-mine = Enregistrer ma version
overtaken-theirs = Garder l’autre version
role = Rôle
role-administrator = Administrateur
role-administrator-about = tout dans l’organisation
role-internal = Interne
role-internal-about = travaille avec tous les classeurs et toutes les fiches
role-external = Externe
role-external-about = uniquement ce à quoi il participe
role-unknown = Ce rôle n’existe pas.
home-title = Bonjour { $name }
home-tasks = Mes tâches
home-tasks-empty = Rien ne vous attend.
home-items = Modifiés récemment
home-items-empty = Ce sur quoi vous et votre équipe travaillez s’affichera ici.
home-guests = Invités vus récemment
home-guests-empty = Quand un invité ouvre ce que vous avez partagé, vous le voyez ici.
home-open-to = { $count ->
    [one] { $count } invité
   *[other] { $count } invités
}
first-title = Bienvenue, { $name }. Vous êtes chez vous.
first-lead = Tout est encore vide, et personne ne peut rien voir de l’extérieur. Trois étapes, et votre premier invité est à la porte.
first-organizer = Créez votre premier classeur
first-organizer-about = Un endroit pour des fiches du même type. Les champs pourront être modifiés plus tard.
first-from = Point de départ
first-make = Créer le classeur
first-ask = Les classeurs sont créés par les administrateurs. Demandez-leur le premier.
first-record = Ajoutez une fiche
first-record-about = Un pont, un contrat, une commande : tout ce que vous montreriez à un invité.
first-share = Partagez-la avec un invité
first-share-about = Par e-mail ou par lien. Vous voyez à l’avance exactement ce que l’invité verra.
team-title = Mon équipe
team-count = { $count ->
    [one] { $count } membre
   *[other] { $count } membres
}
team-actions = Actions pour { $name }
team-make = Attribuer le rôle { $role }
team-role-for-guest = { $name } a le statut d’invité, et un invité n’a pas de rôle. Envoyez d’abord une invitation à rejoindre votre équipe ; cela utilise une licence.
team-last-administrator = Il faut au moins un administrateur. Nommez d’abord quelqu’un d’autre.
invitations-title = Invitations en attente
invitation-by = invitation de { $name }, { $when }
invitation-over = expirée
invitation-again = Renvoyer
invitation-cancel = Annuler l’invitation
invitation-member-already = { $name } travaille déjà ici.
invitation-open-already = Cette adresse est déjà invitée. Renvoyez plutôt cette invitation.
invite-title = Inviter un membre
invite-seat = Un membre travaille ici et utilise une licence. Pour montrer quelque chose à une personne extérieure, partagez-le plutôt avec elle.
invite-name = Nom
invite-button = Envoyer l’invitation
administration-title = Administration
administration-ways = Autres pages d’administration
administration-guests = Invités
administration-guests-of = sur { $count }
administration-guests-any = sans limite
administration-plan = Offre
plan-free = Free
plan-business = Business
plan-enterprise = Enterprise
settings-title = Paramètres
settings-name = Nom
settings-hue = Couleur
settings-hue-wrong = Choisissez l’une des couleurs.
settings-days = Durée de confiance du navigateur d’un invité, en jours
settings-days-help = Passé ce délai, un code est de nouveau demandé. 0 le demande à chaque visite.
settings-days-wrong = Un nombre de jours de 0 à 365.
settings-code = Demander aussi un code à la première visite
settings-code-help = Un lien d’invité seul ne suffit alors plus pour entrer.
settings-external = Liens d’invités
settings-external-help = Les membres peuvent les créer et les copier.
settings-second = Double authentification obligatoire pour les membres
settings-second-help = Ils n’entrent qu’avec une application d’authentification, une clé d’accès ou votre authentification unique (SSO).
settings-second-self = Configurez d’abord votre propre double authentification, sinon vous perdriez vous-même l’accès.
hue-green = Vert
hue-sand = Sable
hue-sky = Ciel
hue-ochre = Ocre
hue-plum = Prune
hue-moss = Mousse
guest-browsers-title = Navigateurs de confiance des invités
guest-browsers-empty = Aucun navigateur d’invité n’est encore de confiance.
audit-title = Journal
audit-lead = Qui a fait quoi, et qui a vu quoi. Rien ne peut y être modifié.
audit-empty = Rien ne s’est encore passé.
audit-pages = Pages du journal
audit-newest = Plus récentes
audit-older = Plus anciennes
audit-by-system = Parlor
audit-by-nobody = Une personne inconnue
audit-by-somebody = Quelqu’un
audit-named = « { $name } »
audit-deed = { $deed ->
    [organization-founded] a fondé l’organisation
    [organization-made] a créé l’organisation en tant qu’exploitant
    [settings-changed] a modifié les paramètres
    [brand-changed] a modifié la marque
    [brand-picture] a téléversé une image de la marque
    [brand-picture-removed] a supprimé une image de la marque
    [sender-set] a défini l’expéditeur des e-mails
    [sender-confirmed] a confirmé l’expéditeur des e-mails
    [sender-ready] a trouvé la clé des e-mails dans le DNS du domaine et utilise son adresse
    [sender-unready] n’a plus trouvé la clé des e-mails dans le DNS du domaine et n’utilise plus son adresse
    [sender-removed] a supprimé l’expéditeur des e-mails
    [role-given] a attribué d’autres rôles à
    [role-made] a créé un rôle
    [role-changed] a modifié un rôle
    [role-ended] a archivé un rôle
    [records-exported] a exporté les fiches de
    [records-imported] a importé des fiches dans
    [moved-in] a repris des données d’ailleurs
    [view-saved] a enregistré une vue de la liste
    [view-removed] a supprimé une vue de la liste
    [member-removed] a retiré de l’équipe
    [invitation-sent] a envoyé une invitation
    [invitation-sent-again] a renvoyé une invitation
    [invitation-cancelled] a annulé une invitation
    [invitation-role] a modifié le rôle d’une invitation
    [invitation-accepted] a accepté une invitation
    [copies-exported] a exporté les exemplaires de
    [contact-made] a ajouté le contact
    [contact-merged] a fusionné avec un autre contact
    [contact-changed] a modifié le contact
    [browser-ended] a retiré la confiance à un navigateur
    [person-signed-in] a ouvert une session
    [person-signed-out] a fermé sa session
    [person-password] a changé son mot de passe
    [person-second-on] a activé la double authentification
    [person-second-off] a désactivé la double authentification
    [key-made] a créé une clé pour programmes
    [passkey-added] a ajouté une clé d’accès
    [passkey-removed] a supprimé une clé d’accès
    [key-ended] a révoqué une clé pour programmes
    [service-made] a ajouté le compte de service
    [service-key-made] a créé une clé du compte de service
    [service-key-ended] a révoqué une clé du compte de service
    [view-key-made] a créé une clé qui montre ce que voit un invité :
    [view-key-ended] a révoqué une clé qui montre ce que voit un invité :
    [file-read] a lu un fichier
    [file-reminded] a rappelé à des invités de lire un fichier
    [task-read] a ouvert une tâche
    [note-read] a ouvert une note
    [activity-read] a ouvert une activité
    [event-read] a ouvert un message ou une demande concernant un document
    [request-read] a ouvert une demande
    [request-list-read] a ouvert une liste à compléter
    [planned-read] a ouvert une activité planifiée
    [preset-made] a créé un préréglage de partage
    [preset-changed] a modifié un préréglage de partage
    [preset-ended] a supprimé un préréglage de partage
    [group-made] a créé un groupe d’invités
    [group-renamed] a renommé un groupe d’invités
    [group-ended] a supprimé un groupe d’invités
    [group-joined] a ajouté un contact à un groupe d’invités
    [group-left] a retiré un contact d’un groupe d’invités
    [group-shared] a partagé avec un groupe d’invités
    [item-seen] a consulté
    [item-fetched] a récupéré par un programme à soi
    [share-opened] a partagé avec un invité :
    [share-changed] a modifié ce qu’un invité voit de
    [share-closed] a fermé l’accès d’un invité à
    [activity-added] a ajouté une activité
    [activity-changed] a modifié une activité
    [category-added] a ajouté une catégorie au classeur
    [category-archived] a archivé une catégorie
    [category-renamed] a renommé une catégorie
    [category-restored] a réactivé une catégorie
    [comment-added] a écrit un commentaire
    [comment-changed] a modifié un commentaire
    [comment-moved] a montré aux invités un commentaire de l’équipe
    [comment-removed] a supprimé un commentaire
    [comment-restored] a restauré un commentaire
    [board-said] a écrit dans le chat du tableau blanc
    [board-commented] a commenté le tableau blanc
    [board-resolved] a résolu un commentaire sur le tableau blanc
    [board-reopened] a rouvert un commentaire sur le tableau blanc
    [board-words-removed] a supprimé des mots du tableau blanc
    [board-words-restored] a restauré des mots du tableau blanc
    [board-update] a indiqué la situation du tableau blanc
    [board-update-removed] a retiré un point de situation du tableau blanc
    [board-update-restored] a restauré un point de situation du tableau blanc
    [board-picture] a mis une image sur le tableau blanc
    [board-file] a mis un fichier sur le tableau blanc
    [board-timer] a lancé le minuteur du tableau blanc
    [board-timer-stopped] a arrêté le minuteur du tableau blanc
    [template-changed] a modifié les champs de fusion du modèle
    [message-reacted] a réagi à un message dans le chat de
    [message-unreacted] a retiré une réaction dans le chat de
    [message-restored] a restauré un message dans le chat de
    [stage-restored] a restauré une phase de projets
    [event-started] a commencé un échange
    [event-closed] a fermé un échange aux invités
    [event-opened] a ouvert un échange aux invités
    [event-closed-to] a fermé un échange à un seul invité
    [event-opened-to] a rouvert un échange à un seul invité
    [file-closed-to] a fermé un fichier à un invité
    [file-opened-to] a ouvert un fichier à un invité
    [field-added] a ajouté un champ
    [field-archived] a archivé un champ
    [field-changed] a modifié un champ
    [field-hidden] a masqué un champ aux invités
    [field-moved] a déplacé un champ
    [field-restored] a réactivé un champ
    [field-shown] a montré un champ aux invités
    [file-added] a ajouté un fichier
    [file-internal] a masqué un fichier aux invités
    [file-removed] a supprimé un fichier
    [file-renamed] a renommé un fichier
    [file-restored] a restauré un fichier
    [file-shown] a montré un fichier aux invités
    [file-sealed] a scellé un fichier
    [evidence-made] a téléchargé le dossier de preuve de
    [archive-asked] a demandé une archive de l’organisation
    [archive-cancelled] a arrêté une archive de l’organisation
    [archive-taken] a téléchargé une archive de l’organisation
    [seal-imported] a importé un certificat de cachet
    [seal-own] a rétabli un certificat de l’installation
    [signing-approved] a approuvé
    [signing-changes] a demandé des modifications avant signature
    [signing-confirmed] a confirmé par un code avant signature
    [signing-declined] a refusé de signer
    [signing-ended] a mis fin à un circuit de signature
    [signing-passed] a délégué une signature
    [signing-sealed] a scellé ce qui a été signé
    [signing-seal-stopped] a arrêté le scellement de ce qui a été signé
    [signing-seal-begun-again] a repris le scellement de ce qui a été signé
    [signing-sent] a envoyé pour signature
    [signing-signed] a signé
    [file-version] a ajouté une version d’un fichier
    [file-virus] a trouvé un virus dans un fichier et l’a détruit
    [follow-added] a ajouté un abonné
    [follow-ended] a retiré un abonné
    [contact-erased] a effacé un contact
    [member-erased] a effacé un ancien membre
    [erasure-asked] a demandé son effacement
    [erasure-back] a annulé la demande d’effacement
    [erasure-objected] a refusé l’effacement de
    [data-exported] a téléchargé ses données
    [retention-changed] a modifié les durées de conservation
    [retention-ran] a supprimé ce qui n’est plus conservé
    [item-binned] a mis à la corbeille
    [item-changed] a modifié
    [item-created] a ajouté
    [item-restored] a sorti de la corbeille
    [link-activated] a activé un lien d’invité
    [link-copied] a copié un lien d’invité
    [link-deactivated] a désactivé un lien d’invité
    [link-end-set] a fixé la fin d’un lien d’invité
    [link-fetched] a récupéré un lien d’invité sans l’ouvrir
    [link-held] a ouvert un lien que personne n’a confirmé
    [link-made] a créé un lien d’invité
    [link-opened] a ouvert un lien d’invité
    [link-renewed] a remplacé un lien d’invité par un nouveau
    [note-added] a ajouté une note
    [note-changed] a modifié une note
    [note-removed] a supprimé une note
    [note-restored] a restauré une note
    [organizer-guests] a modifié ce que les invités d’un classeur voient, font et reçoivent
    [order-made] a créé un bon de travail
    [order-changed] a modifié un bon de travail
    [order-reported] a rendu compte d’un bon de travail
    [order-confirmed] a fait confirmer un bon de travail
    [order-withdrawn] a retiré la confirmation d’un bon de travail
    [order-template] a enregistré un bon de travail comme modèle
    [order-template-removed] a supprimé un modèle de bon de travail
    [order-template-restored] a restauré un modèle de bon de travail
    [request-made] a fait une demande
    [request-task] a créé une tâche à partir d’une demande
    [request-closed] a clôturé une demande
    [request-opened] a rouvert une demande
    [list-made] a créé une liste à compléter
    [list-asked] a envoyé une liste à compléter à des invités
    [list-title] a renommé une liste à compléter
    [list-body] a modifié le texte d’une liste à compléter
    [list-due] a modifié l’échéance d’une liste à compléter
    [list-closed] a clôturé une liste à compléter
    [list-opened] a rouvert une liste à compléter
    [list-done] a terminé une liste à compléter
    [list-point-added] a ajouté un point à une liste à compléter
    [list-point-changed] a modifié un point d’une liste à compléter
    [list-point-moved] a déplacé un point d’une liste à compléter
    [list-point-removed] a supprimé un point d’une liste à compléter
    [list-point-restored] a restauré un point d’une liste à compléter
    [list-answered] a répondu à un point d’une liste à compléter
    [list-taken-back] a retiré une réponse d’une liste à compléter
    [list-accepted] a accepté une réponse d’une liste à compléter
    [list-sent-back] a renvoyé une réponse d’une liste à compléter
    [list-template-saved] a enregistré un modèle de liste à compléter
    [list-template-removed] a supprimé un modèle de liste à compléter
    [list-template-restored] a restauré un modèle de liste à compléter
    [planned-added] a planifié une activité
    [planned-changed] a modifié une activité planifiée
    [planned-ended] a mis fin à une activité planifiée
    [planned-confirmed] a confirmé une activité planifiée
    [planned-skipped] a sauté un jour d’une activité planifiée
    [planned-taken-back] a retiré une confirmation
    [record-guests] a modifié ce que les invités d’une fiche voient, font et reçoivent
    [grant-fields] a choisi les champs qu’un invité voit
    [guest-suspended] a suspendu l’invité
    [guest-resumed] a réadmis l’invité
    [guest-renewed] a prolongé la période d’accès de
    [guest-changed] a modifié la période d’accès de
    [guest-ended] a consigné la fin de la période d’accès de
    [guest-asked] a demandé à prolonger sa période d’accès
    [review-started] a lancé une revue des accès
    [review-decided] a répondu dans une revue des accès pour
    [review-closed] a clôturé une revue des accès
    [review-reported] a établi le rapport d’une revue des accès
    [domain-named] a défini le domaine personnalisé
    [domain-removed] a retiré le domaine personnalisé
    [domain-certified] a obtenu un certificat pour le domaine personnalisé
    [domain-used] crée les liens avec le domaine personnalisé
    [domain-failed] crée les liens sans le domaine personnalisé, qui ne répond pas :
    [webhook-made] a ajouté le webhook
    [webhook-changed] a modifié le webhook
    [webhook-secret] a donné un autre secret au webhook
    [webhook-taken] a repris le webhook
    [webhook-off] a désactivé le webhook
    [webhook-on] a activé le webhook
    [webhook-tested] a envoyé un événement de test au webhook
    [webhook-sent-again] a refait un envoi au webhook
    [webhook-removed] a supprimé le webhook
    [sharing-rule-on] a activé une règle de partage
    [sharing-rule-off] a désactivé une règle de partage
    [organizer-changed] a modifié un classeur
    [organizer-cover] a changé la couverture d’un classeur
    [organizer-extranet-off] a fermé un classeur aux invités
    [organizer-extranet-on] a ouvert un classeur aux invités
    [organizer-made] a créé un classeur
    [participant-added] a ajouté à l’équipe de
    [participant-removed] a retiré de l’équipe de
    [plan-set] a défini l’offre
    [share-ended] a fermé, date de fin atteinte, l’accès d’un invité à
    [share-end-set] a fixé la fin de l’accès d’un invité à
    [task-added] a ajouté une tâche
    [task-changed] a modifié une tâche
    [task-step-added] a ajouté une étape à une tâche
    [task-step-done] a coché une étape d’une tâche
    [task-step-open] a décoché une étape d’une tâche
    [task-step-removed] a supprimé une étape d’une tâche
    [task-estimate] a modifié l’estimation d’une tâche
    [task-worked] a saisi du temps sur une tâche
    [task-worked-removed] a retiré du temps d’une tâche
    [task-worked-restored] a restauré du temps d’une tâche
    [task-status] a modifié l’état d’une tâche
   *[other] -
}
contacts-title = Mes contacts
contacts-empty = Personne pour l’instant. Les contacts se créent d’eux-mêmes quand vous partagez quelque chose, ou ajoutez-en un ci-dessous.
contacts-no-counterparty = Sans entreprise
contact-add = Ajouter un contact
contact-name = Nom
contact-job = Fonction
contact-phone = Téléphone
contact-language = Langue
contact-counterparty = Entreprise
contact-counterparty-help = Un nouveau nom crée une nouvelle entreprise.
contact-since = Connu depuis
contact-change = Modifier
contact-no-email = pas encore d’e-mail
contact-email-help = Une autre adresse e-mail est une autre messagerie : les navigateurs de confiance de l’ancienne devront de nouveau présenter un code.
contact-email-taken = Un autre contact a cette adresse.
contact-open = { $count ->
    [one] { $count } élément ouvert
   *[other] { $count } éléments ouverts
}
contact-nothing-open = Rien d’ouvert
contact-open-title = Accès ouverts
contact-open-empty = Rien n’est ouvert à ce contact. Il voit un espace vide.
contact-open-since = Ouvert depuis : { $when }
contact-open-until = jusqu’au { $when }
contact-seen = Vu : { $when }
contact-not-seen = Pas encore vu
contact-team = Équipe
contact-no-role = Les invités n’utilisent pas de licence et ne voient que ce que vous partagez.
contact-member-already = Ce contact est aussi membre de votre équipe.
contact-invite = Inviter dans mon équipe
contact-invite-seat = { $name } devient membre en acceptant, et utilise une licence. Ce qui lui est ouvert en tant qu’invité ne change pas.
contact-invite-no-email = Ajoutez d’abord une adresse e-mail ; l’invitation y sera envoyée.
audit-by-click = en appuyant sur Ouvrir dans l’e-mail
audit-by-code = avec un code
settings-zone = Fuseau horaire
settings-zone-help = Pour les invités et les membres, tant que le leur n’est pas connu
settings-language-help = Pour les e-mails aux personnes dont la langue n’est pas encore connue
contact-mark-elsewhere = Membre ailleurs
contact-mark-account = A un compte
contact-mark-guest = Invité
contact-mark-invited = Pas encore venu
contact-mark-unknown = Sans e-mail
contact-seat-free = Avec l’offre Free, une licence ne coûte rien.
contact-seat-plan = Le prix d’une licence dépend de votre offre.
contact-seat-price = Une licence coûte { $price }.
