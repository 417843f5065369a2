# L’interface des invités.

guest-shared-by = { $sharer } partage ceci avec vous
guest-shared-until = { $sharer } partage ceci avec vous jusqu’au { $date }
guest-overview = Vue d’ensemble
guest-jump = Sur cette page
guest-todo = Tâches
guest-for-you = Tâches que vous suivez
guest-files = Fichiers
guest-notes = Notes
guest-activities = Activités
guest-comments = Commentaires
guest-people = Avec vous ici
guest-news = Nouveau pour vous
guest-mark-seen = Marquer comme vu
guest-foot = Vous voyez ce que { $organization } vous a ouvert, rien d’autre.
guest-browsers = Mes navigateurs
guest-browsers-about = Dans ces navigateurs, aucun code ne vous est demandé. Déconnectez ceux que vous ne reconnaissez pas.
browser-since = Depuis : { $since }, dernière utilisation : { $seen }
guest-menu = Fiches et entreprises
guest-open-at = Ouvert pour vous chez { $organization }
guest-open-count = { $count ->
    [0] Rien ne vous est ouvert
    [one] { $count } élément pour vous
   *[other] { $count } éléments pour vous
}
guest-home = Accueil
guest-others = Autres entreprises
guest-empty = Rien ne vous est ouvert chez { $organization } pour le moment. Dès que ce sera le cas, vous le trouverez ici.
guest-my-tasks = Tâches que vous suivez
guest-my-items = Fiches ouvertes pour vous
guest-hello = Bonjour { $name }
guest-hello-below = Ce que { $organization } vous a ouvert
guest-search = Rechercher dans ce qui vous est ouvert
guest-responsible = responsable
guest-search-least = Saisissez au moins { $count } caractères.
guest-search-nothing = Rien de ce qui vous est ouvert ne correspond à « { $sought } ».
guest-companies = Entreprises qui partagent avec vous
guest-companies-again = D’autres entreprises partagent aussi avec vous. Pour les voir, connectez-vous à nouveau : votre connexion date d’un moment.
guest-companies-none = Rien ne vous est ouvert dans ce navigateur. Ouvrez le lien de votre e-mail, ou connectez-vous avec l’adresse à laquelle il a été envoyé.
hit-file = Fichier
hit-task = Tâche
hit-note = Note
hit-activity = Activité
hit-event = Échange
hit-comment = Commentaire
kind-record = Fiche
kind-project = Projet
kind-document = Document
kind-board = Tableau blanc
preview-banner = Vous voyez ce que voit { $name }. Rien ne peut être modifié ici, et cela ne laisse aucune trace dans ses visites.
preview-proposed = Voici ce que { $name } verra. Rien n’a encore été envoyé.
guest-news-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
preview-sends = { $name } peut envoyer des fichiers ici.
preview-makes-requests = { $name } peut faire des demandes ici.
preview-writes-notes = { $name } peut écrire des notes ici.
preview-writes = { $name } peut écrire ici.
guest-companies-none-title = Rien ne vous est ouvert ici
link-closed-others = Voir ce qui vous est ouvert
