# Préréglages de partage, et groupes d’invités.

preset = Préréglage
presets = Préréglages de partage
presets-about = Ce que vous ouvrez régulièrement à des invités, sous un nom. Un clic dans le panneau Partager le remplit. Les invités ne voient jamais ces noms.
presets-empty = Pas encore de préréglage.
preset-new = Nouveau préréglage
preset-make = Enregistrer le préréglage
preset-name = Nom du préréglage
preset-days = Jours
preset-days-help = L’accès prend fin après ce nombre de jours ; vide : sans fin.
preset-days-wrong = Saisissez un nombre de jours entre 1 et { $most }, ou rien.
preset-record = D’une fiche
preset-project = D’un projet
preset-document = D’un document
preset-board = D’un tableau blanc
preset-supplier = Fournisseur
preset-auditor = Auditeur
preset-example = Partir de « { $name } »
preset-name-taken = Il y a déjà un préréglage de ce nom.
preset-too-many = Il peut y avoir { $most } préréglages. Supprimez-en d’abord un.
preset-stays = Le modifier ne change rien à ce qui est déjà ouvert.
preset-end = Supprimer le préréglage
preset-end-help = Il n’est plus proposé. Ce qu’il a ouvert reste ouvert.
preset-keep = Garder comme préréglage
preset-none = Aucun : selon le choix ci-dessous
bulk-preset-help = Il dit ce qui est visible et pour combien de temps, à la place du choix ci-dessous.
share-presets = Préréglages
share-groups = Groupes
access-by-preset = Comme « { $preset } »
access-by-group = Par le groupe { $groups }
why-group = { $name } y a accès par le groupe « { $group } ».
groups = Groupes d’invités
groups-about = Des contacts avec qui vous partagez ensemble. Chacun garde son propre accès et ne voit rien des autres. Les invités ne voient jamais ces noms.
groups-empty = Pas encore de groupe.
group-name = Nom du groupe
group-name-help = Pour l’équipe uniquement.
group-make = Créer un groupe
group-contacts = { $count ->
    [0] personne
    [one] { $count } contact
   *[other] { $count } contacts
}
group-name-taken = Il y a déjà un groupe de ce nom.
group-renamed-meanwhile = Entre-temps, quelqu’un d’autre l’a renommé : il s’appelle maintenant « { $name } ».
group-nobody = Le groupe « { $name } » est vide. Ajoutez-y d’abord des contacts.
group-who = Choisissez l’un de vos contacts.
group-empty = Ce groupe est encore vide.
group-choose = Choisir un contact
group-add = Ajouter
group-add-help = Cela n’ouvre encore rien. Ce que le groupe a vous sera proposé à l’ouverture.
group-has = Ce qui a été partagé avec lui
group-has-nothing = Rien de ce que vous voyez n’a été partagé avec lui. Choisissez-le dans un panneau Partager.
group-lacks = Pas encore ouvert à ce contact : { $titles }
group-open = { $count ->
    [one] Ouvrir à ce contact
   *[other] Ouvrir ces { $count } à ce contact
}
group-open-to = ouvert à { $some } sur { $all }
group-leave = Retirer
group-leave-question = Retirer { $name } ? Ce qui lui est ouvert le reste.
group-leave-alone = Accès de { $name } par ce groupe seul : { $titles }.
group-leave-close = Fermer cet accès
group-end = Supprimer le groupe
group-end-help = Ce qui est ouvert à ses contacts le reste pour chacun d’eux.
preset-gone = Ce préréglage n’existe plus. Choisissez vous-même ce qui est visible.
group-gone = Ce groupe n’existe plus.
