# Le panneau Partager, les personnes qui ont accès, les liens.

share-title = Partager avec des invités
share-close-panel = Fermer le panneau
share-no-extranet = Ce classeur n’est pas ouvert aux invités. Un administrateur peut activer son extranet.
share-who = Qui
share-who-hint = Nom ou e-mail
share-who-help = Plusieurs à la fois, ou collez une liste. Invités : { $used } sur { $limit }.
share-who-help-unlimited = Plusieurs à la fois, ou collez une liste.
share-remove = Retirer { $name }
share-what = Ce qu’ils voient
share-some-of = { $some } sur { $all }
share-files = Fichiers
share-files-help = { $internal ->
    [0] Tous, y compris les suivants
    [one] Tous sauf { $internal } réservé à l’équipe, y compris les suivants
   *[other] Tous sauf { $internal } réservés à l’équipe, y compris les suivants
}
share-fields = Champs
share-fields-help = Ceux que ce classeur montre aux invités
share-followed = Tâches, notes, activités
share-followed-help = Seulement celles où vous les ajoutez comme abonnés
share-old-comments = Anciens commentaires
share-old-comments-help = Désactivé : ils voient ce qui est écrit à partir de maintenant
share-send-files = Envoyer des fichiers
share-attach = Ajouter des fichiers aux tâches
share-requests = Faire des demandes
share-write-notes = Écrire des notes
share-not-allowed-here = Désactivé pour cette fiche ou son classeur
share-download = Télécharger les fichiers
share-download-help = Sinon, lecture dans la page uniquement
share-sign = Signer
share-sign-help = Là où leur signature est demandée
share-how-long = Durée
share-no-end = Sans fin
share-until = Jusqu’au
share-message = Message
share-message-help = dans leur e-mail, si vous le souhaitez
share-button = { $count ->
    [0] Partager
    [one] Partager avec { $count } invité
   *[other] Partager avec { $count } invités
}
share-nobody = Choisissez quelqu’un ou saisissez une adresse e-mail.
share-not-an-address = « { $text } » n’est ni un contact ni une adresse e-mail. Saisissez une adresse e-mail ou ajoutez d’abord un contact.
share-too-many = Au plus { $most } personnes à la fois.
share-no-mailbox = { $name } n’a pas encore d’adresse e-mail. Ajoutez-en d’abord une sur la page du contact.
share-allowance = Votre quota est de { $limit } invités, dont { $used } utilisés. Il en faudrait { $more } de plus : { $over } de trop. Fermez l’accès de quelqu’un qui n’en a plus besoin, ou demandez à votre administrateur un quota plus grand.
share-until-past = Ce jour est passé.
share-until-missing = Choisissez le dernier jour, ou « Sans fin ».
share-no-such-part = « { $text } » n’est pas une partie d’une fiche.
share-view-as = Voir comme l’invité
share-sees-title = le titre
share-widens = { $guests ->
    [one] { $guests } invité verra
   *[other] { $guests } invités verront
} désormais { $what }.
share-widens-everyone = Toutes les personnes qui ont le lien verront désormais { $what }.

count-open-items = { $count ->
    [one] { $count } élément
   *[other] { $count } éléments
}
count-files = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
}
count-fields = { $count ->
    [one] { $count } champ
   *[other] { $count } champs
}
count-followed = { $count ->
    [one] { $count } tâche, note ou activité
   *[other] { $count } tâches, notes et activités
}
count-events = { $count ->
    [one] { $count } échange
   *[other] { $count } échanges
}
count-comments = { $count ->
    [one] { $count } commentaire
   *[other] { $count } commentaires
}
count-guests = { $count ->
    [one] { $count } invité
   *[other] { $count } invités
}
count-new = { $count ->
    [one] { $count } nouveau
   *[other] { $count } nouveaux
}

access-title = Qui a accès
access-nobody = Pas encore d’invité. Personne à l’extérieur ne peut voir ceci.
access-opened = Accès donné par { $by } ({ $date })
access-until = jusqu’au { $date }
access-seen = { $count ->
    [one] Vu : { $when }, une fois
    [2] Vu : { $when }, deux fois
   *[other] Vu : { $when }, { $count } fois
}
access-fetched = Récupéré par un filtre de messagerie, pas encore vu
access-not-yet = Pas encore vu
access-link-made = Lien créé { $date } par { $by }
access-paused = Le lien public n’ouvre rien pour l’instant : rien n’est visible.
access-follows = { $count ->
    [one] Suit { $count } élément ici
   *[other] Suit { $count } éléments ici
}
access-close = Fermer
access-close-means = L’accès prend fin en une seconde, pages ouvertes comprises. L’ancien lien ne fonctionnera plus jamais.
access-close-question = Fermer l’accès de { $name } ? Les pages ouvertes deviennent aussitôt inaccessibles. Ce qui a été écrit reste.
access-former = N’est plus ouvert à
access-closed-on = Fermé : { $date }
access-open-again = Rouvrir
access-more = Actions pour { $name }
access-change = Modifier ce qui est visible
access-members = { $count ->
    [one] { $count } membre a accès
   *[other] { $count } membres ont accès
}
access-participates = Participe

link-create-and-copy = Créer et copier le lien
link-copy = Copier le lien
link-address = Adresse du lien
link-copied = Copié. Ce lien est destiné à { $name }.
link-deactivate = Désactiver
link-deactivate-means = Le lien n’ouvre plus rien ; l’accès reste. Copiez-le de nouveau pour le réactiver.
link-is-deactivated = Lien désactivé
link-needs-access = Un lien peut être créé dès que cet invité a accès.
link-end = Fixer une fin
link-until = Lien valable jusqu’au { $date }
link-end-help = Le dernier jour du lien ; vide : sans fin. L’accès reste ; vous recevez tous deux un e-mail une semaine avant.
link-none = Il n’y a pas encore de lien pour cet accès.
link-no-mailbox = Ce lien n’a pas d’adresse e-mail à vérifier. Demandez à la personne qui l’a envoyé d’ajouter la vôtre.
link-closed = Ce lien n’ouvre plus rien. Pour y accéder de nouveau, adressez-vous à la personne qui l’a partagé avec vous.
link-again = Ouvrez de nouveau le lien de votre e-mail. Cette page est restée ouverte trop longtemps, ou le navigateur n’a pas gardé de cookie.
link-go-on = Continuer
link-shares = { $kind ->
    [project] { $sharer } partage un projet avec vous
    [document] { $sharer } partage un document avec vous
    [board] { $sharer } partage un tableau blanc avec vous
   *[record] { $sharer } partage une fiche avec vous
}
link-open = Ouvrir
link-for = { $days ->
    [0] Réservé à { $name }. Un code envoyé par e-mail vous sera demandé à chaque visite.
    [one] Réservé à { $name }. Ce navigateur sera mémorisé pendant { $days } jour ; dans tout autre, un code envoyé par e-mail sera demandé.
   *[other] Réservé à { $name }. Ce navigateur sera mémorisé pendant { $days } jours ; dans tout autre, un code envoyé par e-mail sera demandé.
}
link-for-code = Réservé à { $name }. Un code à 6 chiffres vous est d’abord envoyé par e-mail.
link-for-other = Ce lien est destiné à { $name }. Ce navigateur est connu comme celui de { $other } ; un code est donc d’abord envoyé à l’adresse e-mail de { $name }.

why-link = Pourquoi ?
why-title = Ce que { $name } voit, et pourquoi
why-sees = Visible
why-not = Non visible
why-thing = { $kind ->
    [item] La fiche « { $title } »
    [fields] Champs : { $title }
    [comments] { $count ->
        [one] { $count } commentaire
       *[other] { $count } commentaires
    }
    [messages] { $count ->
        [one] { $count } message de la discussion
       *[other] { $count } messages de la discussion
    }
    [file] Fichier « { $title } »
    [task] Tâche « { $title } »
    [note] Note « { $title } »
    [activity] Activité « { $title } »
    [planned] Activité planifiée « { $title } »
   *[other] { $title }
}
why-below = { $place ->
    [task] sur des tâches
    [note] sur des notes
    [activity] sur des activités
    [planned] sur des activités planifiées
    [event] sur des échanges
    [request] sur des demandes
    [request_list] sur des listes de demandes
   *[other] sur autre chose
}
why-grant = La fiche est ouverte à { $name }.
why-facet-files = Les fichiers lui sont montrés, y compris les suivants.
why-facet-fields = Les champs lui sont montrés.
why-facet-followed = Ce que cette personne suit lui est montré.
why-facet-old-comments = Les anciens commentaires lui sont montrés.
why-facet-send-files = Cette personne peut envoyer des fichiers.
why-facet-tasks = Toutes les tâches du projet lui sont montrées, y compris les suivantes.
why-facet-due = L’échéance lui est montrée.
why-facet-stage = La phase lui est montrée.
why-facet-hours = Le pourcentage d’heures lui est montré.
why-facet-progress = Le pourcentage de tâches lui est montré.
why-facet-chat = La discussion avec les invités fait partie du partage.
why-follows = Un membre a ajouté cette personne aux abonnés.
why-own = Cela vient de cette personne.
why-guest-lane = { $count ->
    [one] Il se trouve là où lisent les invités.
   *[other] Ils se trouvent là où lisent les invités.
}
why-role = Un rôle y donne accès.
why-participates = Cette personne y participe.
why-no-grant = La fiche n’a jamais été ouverte à { $name }.
why-grant-closed = Elle était ouverte à { $name } et a été fermée.
why-grant-ended = Elle était ouverte jusqu’à un jour qui est passé.
why-not-verified = Son navigateur n’a pas été vérifié.
why-binned = C’est dans la corbeille.
why-no-extranet = Ce classeur n’est pas ouvert aux invités.
why-field-hidden = Ce n’est pas montré aux invités ici.
why-field-withheld = Ce n’est pas montré à { $name }.
why-facet-off = Cette partie est désactivée pour cette personne.
why-not-follower = { $name } ne figure pas parmi les abonnés.
why-internal = C’est réservé à l’équipe.
why-closed = L’accès lui a été fermé.
why-team-lane = { $count ->
    [one] Il se trouve là où seule l’équipe lit.
   *[other] Ils se trouvent là où seule l’équipe lit.
}
why-before-grant = { $count ->
    [one] Il a été écrit avant que la fiche soit ouverte à { $name }.
   *[other] Ils ont été écrits avant que la fiche soit ouverte à { $name }.
}
why-general = Cela n’appartient à aucune fiche.
code-new-browser = Nous ne connaissons pas encore ce navigateur. Nous avons envoyé un code à 6 chiffres à
code-page-title = Saisir le code – { $organization }
too-long = Au plus { $most } caractères.

## Ce qui est arrivé aux accès, dans l’historique

history-share-opened = a partagé avec { $subject } : { $became }
history-share-changed = a modifié ce que voit { $subject } : { $became } au lieu de { $was }
history-share-end-set = a modifié jusqu’à quand c’est ouvert à { $subject } : { $became } au lieu de { $was }
history-share-closed = a fermé l’accès de { $subject }
history-share-ended = La date de fin est atteinte : accès de { $subject } fermé
history-link-activated = a activé le lien de { $subject }
history-link-renewed = a donné à { $subject } un nouveau lien ; l’ancien ne fonctionne plus
history-link-deactivated = a désactivé le lien de { $subject }
history-link-end-set = a modifié la fin du lien de { $subject }
history-link-end-set-from = a modifié la fin du lien de { $subject } : { $became } au lieu de { $was }
history-link-opened = { $became ->
    [code] a ouvert par le lien, avec un code reçu par e-mail
    [sign-in] a ouvert par le lien, en se connectant
   *[click] a ouvert par le lien, pour la première fois
}
access-added = ajout par { $by } ({ $date })
access-take-off = Retirer de l’équipe

# Partager par une adresse seule.

share-by-address = Partager par un lien seul
share-unaddressed-help = Pour une personne dont vous n’avez pas l’e-mail : envoyez le lien par n’importe quelle messagerie. Il suffit de l’avoir pour lire ; avant d’écrire ou de signer, il faut confirmer une adresse e-mail.
share-unaddressed-name = Nom
share-unaddressed-name-help = Vide si vous ne savez pas qui ce sera. La personne le dit elle-même en confirmant.
share-unaddressed-company = Entreprise
share-unaddressed-make = Créer et copier le lien
share-everyone = Toutes les personnes qui ont le lien
share-everyone-help = Pour un site web ou un groupe : toute personne qui a le lien peut lire, et participer après avoir confirmé une adresse e-mail, jusqu’à ce que vous le désactiviez.
share-everyone-make = Créer et copier le lien public
share-everyone-copy = Copier le lien public
share-public-plan = Les liens publics font partie des offres payantes. Adressez-vous à votre administrateur.
share-project-invited = Un projet ne s’ouvre qu’aux personnes invitées. Saisissez leur adresse e-mail.
contact-undefined = Pas encore nommé
link-copied-unaddressed = Copié. Envoyez-le à { $name } ; toute personne qui l’a peut lire jusqu’à ce que quelqu’un confirme.
link-copied-unnamed = Copié. Toute personne qui a ce lien peut lire jusqu’à ce que quelqu’un confirme son identité.
link-copied-everyone = Copié. Toutes les personnes qui ont ce lien peuvent lire.
access-visitors = { $count ->
    [one] { $count } personne est venue par le lien public
   *[other] { $count } personnes sont venues par le lien public
}
access-visitors-more = Les { $count } dernières sont affichées.
why-link-off = Le lien utilisé n’ouvre plus rien maintenant.
link-for-holder = Vous lisez sans compte. Pour écrire ou signer, vous confirmez d’abord une adresse e-mail.
history-link-verified = a confirmé son identité par le lien pour { $subject }

# Qui lit par une adresse seule confirme son identité.

holder-banner = Vous lisez grâce à un lien. Pour écrire, envoyer ou signer, dites qui vous êtes.
holder-verify = Confirmer mon e-mail
introduce-title = Qui êtes-vous ?
introduce-why = { $organization } souhaite connaître ses interlocuteurs. Nous vous envoyons un code à 6 chiffres par e-mail.
introduce-email-help = Visible par { $organization } uniquement.
introduce-name = Votre nom
introduce-company = Entreprise
introduce-job = Fonction
introduce-kept = { $organization } conserve ce que vous écrivez ici.
introduce-send = M’envoyer le code
introduce-as-account = Continuer en tant que { $email }
introduce-code-sent = Nous avons envoyé un code à 6 chiffres à
introduce-overtaken = Entre-temps, quelqu’un d’autre a confirmé par ce lien. Demandez votre propre lien à la personne qui vous a envoyé celui-ci.
visitor-closed = La personne qui a partagé ceci a fermé votre accès. Vous pouvez encore le lire.
