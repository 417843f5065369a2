# Règles sur ce qui est ouvert aux invités.
rules = Règles de partage
rules-about = Ce qui est ouvert aux invités doit respecter ces règles. Avant d’en activer une, vous voyez quels accès ouverts l’enfreindraient, et pouvez y remédier.
rules-on = Actives
rules-none = Aucune règle n’est active. Chaque membre décide des accès des invités.
rules-drafts = Brouillons
rule-new = Nouvelle règle
rule-about = Sujet
rule-where = Où
rule-draft = Créer le brouillon
rule-draft-help = Un brouillon ne s’applique nulle part. Vous voyez ce qui l’enfreindrait, puis l’activez.
rule-everywhere = Partout
rule-records = Toutes les fiches
rule-projects = Tous les projets
rule-documents = Tous les documents
rule-boards = Tous les tableaux blancs
rule-what-only-domains = Seulement les adresses de certains domaines
rule-what-never-domains = Pas d’adresses de certains domaines
rule-what-longest = Durée maximale
rule-what-no-public-links = Pas de liens publics
rule-what-proof-to-sign = Clé d’accès ou double authentification pour signer
rule-what-proof-to-edit = Clé d’accès ou double authentification pour modifier
rule-what-watermark = Filigrane sur les aperçus
rule-says-only-domains = Seulement les adresses de { $domains }
rule-says-never-domains = Pas d’adresses de { $domains }
rule-says-longest = { $days ->
    [one] Au plus { $days } jour
   *[other] Au plus { $days } jours
}
rule-on-by = Activée par { $name } ({ $date })
rule-drafted-by = Brouillon de { $name }
rule-is-draft = Brouillon
rule-off-since = Désactivée : { $date }
rule-thrown-away = Ce brouillon a été supprimé.
rule-exceptions = { $count ->
    [one] { $count } exception
   *[other] { $count } exceptions
}
rule-change = Modifier
rule-off = Désactiver
rule-off-question = Désactiver cette règle ? Ce qui est ouvert reste ouvert.
rule-overtaken = Entre-temps, { $name } a modifié cette règle. Voici l’état actuel ; rien n’a été fait.
rule-says = Ce qu’elle dit
rule-domains = Domaines
rule-domains-help = Un par ligne, par exemple example.org. *.example.org comprend aussi tous ses sous-domaines.
rule-days = Jours
rule-days-help = Tout accès prend fin au plus tard après ce nombre de jours. Il peut être prolongé d’autant.
rule-goes-on = À l’activation, ce qui est déjà ouvert continue jusqu’à ce que quelqu’un y remédie. Tout nouvel accès doit respecter la règle.
rule-at-once = Cette règle s’applique aussitôt à tout le monde, quel que soit l’accès.
rule-edit-is = Modifier, c’est ajouter ou changer des fichiers, des notes et le contenu d’un tableau blanc, rendre compte de tâches, confirmer des activités planifiées et répondre à des listes à compléter. Commentaires, discussions et demandes n’exigent pas de clé d’accès.
rule-look = Voir ce qui l’enfreindrait
rule-would-break = Qu’est-ce qui l’enfreindrait ?
rule-broken = Exceptions
rule-to-prove = Qui doit encore en configurer une
rule-all-prove = Toutes les personnes concernées ont déjà une clé d’accès ou la double authentification.
rule-breaks-nothing = Rien de ce qui est ouvert n’enfreint cette règle.
rule-no-exceptions = Il n’y a pas d’exceptions. Tout ce qui est ouvert respecte cette règle.
rule-watermark-breaks-nothing = Rien ne l’enfreint. Les invités voient leur adresse sur les aperçus et les pages ; rien ne change pour les membres et les téléchargements.
rule-count-would-break = { $count ->
    [one] { $count } accès ouvert l’enfreindrait. Rien n’a été modifié.
   *[other] { $count } accès ouverts l’enfreindraient. Rien n’a été modifié.
}
rule-count-broken = { $count ->
    [one] { $count } accès ouvert l’enfreint et continue jusqu’à ce que quelqu’un y remédie.
   *[other] { $count } accès ouverts l’enfreignent et continuent jusqu’à ce que quelqu’un y remédie.
}
rule-count-to-prove = { $count ->
    [one] { $count } invité n’a encore ni clé d’accès ni double authentification ; l’une ou l’autre lui sera demandée le moment venu.
   *[other] Pour { $count } accès ouverts, l’invité n’a encore ni clé d’accès ni double authentification ; l’une ou l’autre lui sera demandée le moment venu.
}
rule-sort-guests = Invités
rule-sort-on-boards = Invités sur les tableaux blancs
rule-sort-visitors = Venus par un lien public
rule-sort-public-links = Liens publics
rule-unseen = { $count ->
    [one] { $count } autre porte sur un élément que vous ne voyez pas.
   *[other] { $count } autres portent sur des éléments que vous ne voyez pas.
}
rule-owner = { $name } en répond
rule-page = Page { $page } sur { $pages }
rule-page-before = Page précédente
rule-page-after = Page suivante
rule-why-only = { $email } n’appartient à aucun de ces domaines.
rule-why-no-address = Il n’y a pas d’adresse e-mail.
rule-why-never = { $email } appartient à l’un de ces domaines.
rule-why-no-end = Sans date de fin.
rule-why-late = Prend fin le { $date }, c’est trop tard.
rule-why-public = Toute personne qui a l’adresse peut entrer.
rule-why-unproven = Ni clé d’accès ni double authentification pour l’instant.
rule-mend-shorten = Raccourcir
rule-mend-shorten-all = { $count ->
    [one] Raccourcir
   *[other] Raccourcir les { $count }
}
rule-mend-shorten-question = { $count ->
    [one] Y mettre fin au dernier jour que permet la règle ?
   *[other] Mettre fin aux { $count } au dernier jour que permet la règle ?
}
rule-mend-close = Fermer l’accès
rule-mend-close-all = { $count ->
    [one] Fermer l’accès
   *[other] Fermer les { $count } accès
}
rule-mend-close-question = { $count ->
    [one] Fermer cet accès ? Le lien ne fonctionne plus, et le suivi prend fin. Ce qui a été écrit reste.
   *[other] Fermer ces { $count } accès ? Les liens ne fonctionnent plus, et le suivi prend fin. Ce qui a été écrit reste.
}
rule-mend-deactivate = Désactiver
rule-mend-deactivate-all = { $count ->
    [one] Désactiver le lien public
   *[other] Désactiver les { $count } liens publics
}
rule-mend-deactivate-question = { $count ->
    [one] Le désactiver ? Qui n’est venu que par lui perd l’accès jusqu’à sa réactivation.
   *[other] Désactiver les { $count } ? Qui n’est venu que par eux perd l’accès jusqu’à leur réactivation.
}
rule-mend-at-once = Au plus { $most } sont traités en une fois ; recommencez ensuite.
rule-mend-what = Dites à quoi remédier : un seul, ou tous.
rule-nothing-to-mend = Plus rien de cela n’enfreint la règle.
rule-switch-on = L’activer
rule-on = Activer
rule-on-clean = Désormais, tout ce qui est ouvert doit respecter cette règle.
rule-on-with-exceptions = { $count ->
    [one] Désormais, tout ce qui est ouvert doit respecter cette règle. L’accès ci-dessus continue comme exception jusqu’à ce que quelqu’un y remédie.
   *[other] Désormais, tout ce qui est ouvert doit respecter cette règle. Les { $count } accès ci-dessus continuent comme exceptions jusqu’à ce que quelqu’un y remédie.
}
rule-on-replaces = Elle remplace la règle dont elle est issue.
rule-discard = Supprimer le brouillon
rule-what = Choisissez le sujet de la règle.
rule-place-which = Cet endroit n’existe plus. Choisissez-en un autre.
rule-no-domain = « { $text } » n’est pas un domaine. Saisissez-le sous la forme example.org ou *.example.org.
rule-too-many-domains = Au plus { $most } domaines.
rule-domains-missing = Indiquez d’abord au moins un domaine.
rule-days-wrong = Saisissez un nombre de jours, de 1 à { $most }.
rule-there-already = Il y a déjà une telle règle pour cet endroit. Modifiez-la, ou choisissez un autre endroit.

rule-only-domains = Seulement les adresses de { $domains } : une règle de { $house }.
rule-never-domains = Pas d’adresses de { $domains } : une règle de { $house }.
rule-longest = { $days ->
    [one] Au plus { $days } jour : une règle de { $house }. Choisissez un dernier jour plus proche.
   *[other] Au plus { $days } jours : une règle de { $house }. Choisissez un dernier jour dans cette limite.
}
rule-longest-beside = { $days ->
    [one] Au plus { $days } jour : une règle de { $house }.
   *[other] Au plus { $days } jours : une règle de { $house }.
}
rule-no-public-links = Pas de liens publics ici : une règle de { $house }.
rule-arrival = Cette adresse n’est pas admise ici : une règle de { $house }. Utilisez-en une autre, ou adressez-vous à la personne qui l’a partagé avec vous.

prove-banner = { $house } demande une clé d’accès ou la double authentification avant que vous puissiez signer ou modifier quoi que ce soit ici.
prove-button = Se connecter ainsi
prove-to-edit = Pour modifier quoi que ce soit ici, connectez-vous avec une clé d’accès ou la double authentification.
prove-to-sign = Pour signer ici, connectez-vous d’abord avec une clé d’accès ou la double authentification.
