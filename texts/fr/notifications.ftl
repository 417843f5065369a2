# Notifications : ce qui concerne chacun, et les e-mails correspondants.

notifications = Notifications
notifications-bell = { $count ->
    [0] Notifications
    [one] Notifications, { $count } en attente
   *[other] Notifications, { $count } en attente
}
notifications-empty = Ce qui vous concerne s’affiche ici : ce qui est partagé avec vous, les nouvelles tâches, les modifications, les réponses, et là où votre nom est mentionné.
notifications-read-all = Tout marquer comme lu
notifications-read = Marquer comme lu
notifications-read-one = Marquer comme lu : { $title }
notifications-unread = pas encore lu
notifications-pages = Pages
notifications-first = Aller au plus récent
notifications-older = Plus anciennes

news-shared = { $name } a partagé ceci avec vous
news-told = { $name } a partagé ceci avec des invités
news-added = { $name } vous fait participer
news-noted = { $name } a écrit une note
news-request = { $name } demande quelque chose
news-package = Les quatre cinquièmes de votre quota d’invités sont utilisés
news-added-by-nobody = Vous participez désormais
news-new-task = Nouvelle tâche
news-changed-by-nobody = Modifié : { $parts }
news-changed = { $name } a modifié { $parts }
news-part-text = le texte
news-part-due = l’échéance
news-part-status = l’état
news-part-assignee = qui s’en charge
news-virus = Un virus a été trouvé dans un fichier, qui a été supprimé
news-files = { $name } a ajouté un fichier
news-comment = { $name } a écrit
news-event = { $name } vous a écrit
news-mention = { $name } vous mentionne
news-team-chat = Nouveaux messages dans la discussion de l’équipe
news-team-chat-new = { $count ->
    [one] { $count } nouveau message dans la discussion de l’équipe
   *[other] { $count } nouveaux messages dans la discussion de l’équipe
}
news-guest-chat = Nouveaux messages dans la discussion avec les invités
news-guest-chat-new = { $count ->
    [one] { $count } nouveau message dans la discussion
   *[other] { $count } nouveaux messages dans la discussion
}
news-asked = { $name } vous demande d’approuver ceci
news-approved = Approuvé, en dernier par { $name }
news-rejected = Rejeté par { $name }
news-with-edits = Accepté avec modifications, en dernier par { $name }
news-update = { $name } indique la situation
news-requested = { $name } demande l’accès
news-answer = Quelqu’un a rempli un formulaire
news-ending = L’accès prend bientôt fin
news-planned-soon = À venir ({ $day })
news-planned-due = Échéance ({ $day }), à confirmer
news-planned-late = En retard ({ $day }), à confirmer
news-unconfirmed = Personne n’a confirmé ({ $day })
news-stuck = Personne ne peut confirmer ceci : ce n’est attribué à personne, ou l’accès est fermé

mails-title = E-mails
mails-about = Quels e-mails vous recevez, et quand : aussitôt, une fois par jour dans un seul e-mail, ou pas du tout. Ce qui vous concerne figure de toute façon dans Notifications.
mails-choose = Choisir vos e-mails
mails-saved = Enregistré. Vos e-mails arriveront désormais ainsi.
mails-unknown = Choisissez pour chaque type l’une de ces valeurs : now, daily, never.
mails-codes = Les codes de connexion et les invitations à travailler avec une entreprise sont toujours envoyés.
mails-shares = Quelque chose est partagé
mails-mentions = Mon nom est mentionné
mails-comments = Commentaires
mails-chat = Messages dans une discussion
mails-approvals = Approbations, signatures et listes que je dois compléter
mails-tasks = Tâches, notes et activités suivies ; ce qui est attendu de moi
mails-files = Nouveaux fichiers
mails-forms = Réponses aux formulaires
mails-ends = Accès qui prend bientôt fin
mails-digest = L’e-mail envoyé une fois par jour
mails-now = Aussitôt
mails-daily = Une fois par jour
mails-never = Aucun e-mail

unsubscribe-title = Ne plus recevoir ces e-mails ?
unsubscribe-about = Un clic, et vous ne recevrez plus les e-mails de ce type : { $sort }.
unsubscribe-press = Ne plus les recevoir
unsubscribed-title = Vous ne les recevrez plus
unsubscribed-about = Vous ne recevrez plus les e-mails de ce type : { $sort }. Ce qui vous concerne reste visible dans Notifications.
unsubscribe-again = Les recevoir de nouveau

mail-unsubscribe = Ne plus recevoir ce type d’e-mail
mail-news-subject = { $says } : { $title }
mail-news-button = Ouvrir
mail-digest-subject = { $count ->
    [one] { $count } élément vous attend
   *[other] { $count } éléments vous attendent
}
mail-digest-above = Depuis votre dernière visite
mail-digest-more = La suite se trouve dans Notifications.
mail-kind-news = Notification
mail-kind-digest = E-mail du jour

calendar = Calendrier
calendar-about = Les jours d’échéance, pour ce qui vous est ouvert. Abonnez-vous dans votre propre calendrier : il s’y met à jour tout seul.
calendar-days = Ce qui y figure
calendar-empty = Aucune échéance. Les tâches et projets avec une échéance s’affichent ici, ainsi que ce qui est planifié.
calendar-none = Il n’y a pas encore d’adresse. Créez-en une et ajoutez-la à votre calendrier comme abonnement.
calendar-make = Créer une adresse
calendar-address = Adresse d’abonnement
calendar-address-help = Toute personne qui a cette adresse lit ce qui figure ici. Gardez-la pour vous, et renouvelez-la si quelqu’un d’autre l’a obtenue.
calendar-copy = Copier l’adresse
calendar-copied = Copié.
calendar-renew = Renouveler l’adresse
calendar-end = Supprimer
calendar-fetched = dernière consultation :

mail-write-above = Écrivez votre réponse au-dessus de cette ligne
answer-no-files = Il n’est pas possible d’envoyer des fichiers ici. Répondez sans fichier.
answer-second-step = Votre organisation exige de ses membres la double authentification, impossible par e-mail : répondez sur la page.
