# Preuves et exports.
evidence-of-item = Il est destiné à l’équipe : il contient ce qui a été dit entre ses membres comme ce qui a été dit avec les invités. Ce que les invités pouvaient voir figure avec ce qui leur a été ouvert.
evidence-of-guest = Il concerne un seul invité : ce qui lui a été ouvert, ce qu’il a vu, écrit, envoyé, signé et confirmé, et ce que d’autres ont écrit là où il participait et pouvait le lire.
evidence-of-organization = Il concerne toute l’organisation, à l’usage de ses administrateurs.
evidence-items-left-out = { $count ->
    [one] { $count } élément est omis, car l’auteur de ce dossier ne voit pas qui y a accès.
   *[other] { $count } éléments sont omis, car l’auteur de ce dossier ne voit pas qui y a accès.
}
evidence-more = { $count ->
    [one] { $count } ligne de plus figure dans les données de l’archive.
   *[other] { $count } lignes de plus figurent dans les données de l’archive.
}
evidence-shut = seulement nommé : non libéré par l’antivirus, ou détruit
evidence-how-much = Ce que contient l’archive
evidence-count = Nombre
evidence-end = Fin
evidence-by = Par
evidence-text = Texte
evidence-value = Valeur
evidence-done = Fait
evidence-report = Compte rendu
evidence-suspended = Suspendu
evidence-fetched = Récupéré par une machine
evidence-stay = Période d’accès
evidence-browsers = Navigateurs reconnus
evidence-codes = Codes envoyés
evidence-links = Liens
evidence-values = Champs
evidence-approvals = Approbations de tâches
evidence-orders = Bons de travail
evidence-order-confirmations = Confirmations à l’écran
evidence-answers = Réponses aux listes à compléter
evidence-confirmations = Activités planifiées confirmées
evidence-board-said = Ce qui a été dit sur le tableau blanc
evidence-board-approvals = Approbations du tableau blanc
evidence-chats = Discussions
evidence-mails = E-mails
archives = Export
archives-about = Toute l’organisation en une archive signée : éléments avec leurs fichiers, personnes et rôles, paramètres, e-mails et le journal complet. Elle se crée pendant que vous travaillez et reste { $days } jours à disposition de la personne qui l’a demandée.
archives-verify = Une archive peut être vérifiée avec « parlor verify », sans cette installation.
archive-ask = Créer une archive
archive-runs = Une archive est déjà en préparation. Une seule est possible à la fois.
archive-over = C’est déjà terminé.
archive-asked = Demande de { $name }
archive-running = En préparation
archive-percent = En préparation : { $percent } %
archive-ready = Prête
archive-until = fin de conservation : { $date }
archive-cancelled = Arrêtée
archive-failed = Échec. Refaites la demande.
archive-gone = N’est plus conservée
archive-take = Télécharger
mail-archive-subject = L’archive de { $organization } est prête
mail-archive-above = L’archive que vous avez demandée est prête :
mail-archive-button = Voir l’archive
mail-archive-below = Elle est conservée jusqu’au { $date } et n’est remise qu’à vous.
evidence-steps = Étapes : { $done } sur { $of }
mail-kind-archive = Archive prête
