# Webhooks : programmes informés de ce qui se passe
webhooks = Webhooks
webhooks-about = D’autres programmes sont informés quand quelque chose se passe ici : quoi et où, jamais ce qui a été écrit. Chaque message est signé.
webhooks-empty = Aucun programme n’est encore informé.
webhook-new = Ajouter un webhook
webhook-make = Ajouter et afficher le secret
webhook-name = Nom
webhook-address = Adresse
webhook-address-help = Où l’informer, par exemple https://hooks.example.com/parlor.
webhook-address-wrong = Saisissez une adresse qui commence par https://, sans nom ni mot de passe.
webhook-address-inside = Cette adresse mène à une machine qui n’est pas ouverte à tous. Rien n’y est envoyé.
webhook-events = Ce dont il est informé
webhook-events-all = Tout
webhook-events-single = Certains événements
webhook-events-wrong = Choisissez au moins un des types ou événements proposés.
webhook-kind-items = Éléments et leurs participants
webhook-kind-tasks = Tâches et leurs approbations
webhook-kind-orders = Bons de travail
webhook-kind-planned = Activités planifiées
webhook-kind-notes = Notes et activités
webhook-kind-comments = Commentaires et discussions
webhook-kind-files = Fichiers
webhook-kind-projects = Projets et leurs phases
webhook-kind-documents = Documents et signatures
webhook-kind-boards = Tableaux blancs
webhook-kind-requests = Demandes et listes à compléter
webhook-kind-forms = Formulaires
webhook-kind-sharing = Partages et liens
webhook-kind-receipts = Lectures des invités
webhook-kind-guests = Contacts, invités et revues des accès
webhook-kind-organizers = Classeurs, leurs champs et leurs vues
webhook-kind-members = Membres, rôles et connexions
webhook-kind-organization = Paramètres de l’organisation
webhook-reach = À quel sujet
webhook-reach-all = Tout ce que voit son membre
webhook-reach-organizer = Un classeur
webhook-reach-items = Certains éléments
webhook-reach-wrong = Valeurs possibles : all, organizer, items.
webhook-organizer = Classeur
webhook-organizer-help = Utilisé seulement s’il est informé d’un classeur.
webhook-organizer-wrong = Choisissez un classeur.
webhook-items = Éléments
webhook-items-help = Utilisé seulement s’il est informé de certains éléments : leurs adresses, une par ligne.
webhook-items-wrong = Indiquez sur chaque ligne l’adresse d’un élément de cette organisation.
webhook-items-many = Pas plus de 50 éléments. Choisissez un classeur, ou tout.
webhook-eyes-of = voit ce que voit { $name }
webhook-eyes = Il est informé de ce que voit { $name } à ce moment-là, et de l’organisation elle-même.
webhook-eyes-little = Il est informé des éléments que voit { $name } à ce moment-là, et de rien d’autre : { $name } n’administre pas l’organisation.
webhook-take = Lui faire voir ce que je vois
webhook-both-until = Le secret précédent signe aussi (dernier jour : { $date }).
webhook-waiting = { $count ->
    [one] { $count } envoi en attente
   *[other] { $count } envois en attente
}
webhook-reached = Dernier envoi reçu
webhook-is-on = Actif
webhook-is-off = Désactivé
webhook-is-failing = En échec
webhook-off-hand = Désactivé ({ $date }). Rien n’est envoyé ; ce qui se passe entre-temps ne le sera pas plus tard.
webhook-off-gone = Désactivé ({ $date }) : il a répondu qu’il n’existe plus (410).
webhook-off-failing = Désactivé ({ $date }) : rien ne l’avait atteint depuis cinq jours.
webhook-many = Il y a déjà { $most } webhooks. Supprimez-en d’abord un.
webhook-off-first = Il est désactivé. Activez-le d’abord.
webhook-failing-since = Plus rien ne l’atteint (depuis : { $date }). Les essais continuent, de plus en plus espacés.
webhook-switch-on = Activer
webhook-switch-off = Désactiver
webhook-send-test = Envoyer un événement de test
webhook-settings = Paramètres
webhook-secret = Secret et suppression
webhook-secret-about = Avec le secret, son destinataire vérifie qu’un message vient d’ici. Il a été affiché une fois ; un nouveau le remplace, et tous deux signent pendant un jour.
webhook-secret-title = Secret de { $name }
webhook-secret-lead = Copiez-le maintenant. Il ne sera plus jamais affiché.
webhook-rotate = Nouveau secret
webhook-rotate-sentence = Créer un nouveau secret ? Le précédent signe encore pendant 24 heures, pour que son destinataire puisse changer.
webhook-remove = Supprimer
webhook-remove-sentence = Supprimer { $name } ? Ce qui est en attente n’est pas envoyé, et ses envois sont oubliés.
webhook-deliveries = Envois
webhook-deliveries-about = Ils sont conservés 30 jours.
webhook-deliveries-which = Quels envois
webhook-deliveries-empty = Aucun envoi ici.
webhook-deliveries-pages = Pages d’envois
webhook-deliveries-older = Plus anciens
webhook-state-all = Tous
webhook-state-waiting = En attente
webhook-state-delivered = Remis
webhook-state-failed = Échec
webhook-state-withheld = Non communiqué
webhook-tries = { $count ->
    [0] pas encore d’essai
    [one] { $count } essai
   *[other] { $count } essais
}
webhook-delivery-title = Envoi de { $event }
webhook-made = Survenu
webhook-tried = Essais
webhook-next = Prochain essai
webhook-send-again = Renvoyer
webhook-request = Ce qui est envoyé
webhook-answer = Réponse reçue
webhook-no-answer = Rien pour l’instant.
webhook-fault-inside = Rien n’a été envoyé : l’adresse mène à une machine qui n’est pas ouverte à tous, ou redirige sans fin.
webhook-fault-address = Rien n’a été envoyé : l’adresse, ou une autre vers laquelle elle redirige, ne commence pas par https://.
webhook-fault-silence = Pas de réponse en 15 secondes, ou adresse injoignable.
leaving-webhooks = { $count ->
    [one] { $count } webhook verra ce que voit son nouveau membre.
   *[other] { $count } webhooks verront ce que voit leur nouveau membre.
}
news-webhook-off = Ce webhook a été désactivé : rien ne l’atteignait, ou il a répondu qu’il n’existe plus
