# Les pages de l’exploitant
operator-title = Installation
operator-overview = Vue d’ensemble
operator-organizations = Organisations
operator-organization = Organisation
operator-mails = E-mails
operator-health = Santé
operator-limits = Configuration
operator-members = Membres
operator-items = Éléments
operator-files = Fichiers
operator-storage = Stockage
operator-here-today = Personnes venues aujourd’hui
operator-active = Dernière modification
operator-since = Depuis
operator-plan = Offre
operator-queues = En attente
operator-mails-waiting = E-mails en attente
operator-mails-failed = E-mails abandonnés, sept jours
operator-mails-given-up = E-mails abandonnés
operator-mails-sent = E-mails envoyés aujourd’hui
operator-seals = Documents en attente de leur cachet
operator-search = Éléments pas encore indexés pour la recherche
operator-scans = Fichiers en attente de l’antivirus
operator-mails-late = Des e-mails attendent depuis : { $when }. Voyez la page Santé : le serveur de messagerie répond-il ?
operator-held = Freinées
operator-held-about = Organisations qui, dans la dernière heure, ont voulu sur ce serveur plus à la fois que leur part.
operator-held-requests = trop de requêtes à la fois
operator-held-key = trop de requêtes avec une même clé
operator-held-pages = trop de pages ouvertes
operator-held-times = { $count ->
    [one] une fois
   *[other] { $count } fois
}, dernière fois: { $when }
operator-sees = Ces pages montrent les quantités et l’état des choses, jamais leur contenu.
operator-find = Rechercher par le nom dans l’adresse
operator-find-button = Rechercher
operator-none = Aucune organisation ne porte ce nom.
operator-more = Plus
operator-new = Nouvelle organisation
operator-new-about = Son administrateur se connecte avec un code reçu par e-mail ; rien n’est envoyé maintenant.
operator-name = Nom de l’entreprise
operator-admin = Nom de l’administrateur
operator-admin-email = Adresse e-mail de l’administrateur
operator-make = Créer l’organisation
operator-any = sans limite
operator-of = { $used } sur { $allowed }
operator-administrators = { $count ->
    [one] { $count } administrateur
   *[other] { $count } administrateurs
}
operator-headless = Personne n’administre cette organisation. « parlor admin appoint { $slug } ADDRESS » nomme administrateur l’un de ses membres.
operator-subscribed = Offre et invités
operator-package = Quota d’invités
operator-package-help = Nombre d’invités simultanés, à la place de celui de l’offre : 10, 20, 50, 100, 200, 300, puis de 100 en 100. Vide : celui de l’offre.
operator-plan-unknown = Choisissez l’une des offres.
operator-guests-number = Un quota est de 10, 20, 50, 100, 200 ou 300 invités, puis de 100 en 100. Laissez vide pour le nombre de l’offre.
operator-mails-none = Aucun e-mail en attente.
operator-mails-none-failed = Aucun e-mail n’a été abandonné ces quatre dernières semaines.
operator-mail-tried = { $count ->
    [0] Écrit : { $when }, pas encore d’essai
    [one] Écrit : { $when }, { $count } essai
   *[other] Écrit : { $when }, { $count } essais
}
operator-mail-next = prochain essai : { $when }
operator-mail-again = Renvoyer
operator-mails-all-again = Renvoyer tous ceux des sept derniers jours
operator-health-about = Vérifié à l’instant, en interrogeant chaque partie. Les constats sont en anglais, comme dans le journal et en ligne de commande (parlor doctor).
operator-wrong = Erreur
operator-doubtful = À vérifier
operator-well = OK
operator-limits-about = Ce qui est en vigueur, d’après le fichier, l’environnement et les options ; les secrets sont masqués. Cela se modifie là-bas, pas ici.
