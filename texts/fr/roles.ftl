roles-title = Rôles
roles-lead = Ce que les membres peuvent voir et faire. Avec plusieurs rôles, on peut tout ce que permet l’un ou l’autre.
role-held = { $count ->
    [0] personne
    [one] { $count } membre
   *[other] { $count } membres
}
role-held-by = Attribué à { $names }
role-held-by-nobody = Personne ne l’a encore. Attribuez-le à quelqu’un sous Mon équipe.
role-still-held = { $count ->
    [one] { $count } personne a ce rôle ou y est invitée. Donnez-lui d’abord un autre rôle.
   *[other] { $count } personnes ont ce rôle ou y sont invitées. Donnez-leur d’abord un autre rôle.
}
role-new = Créer un rôle
role-name = Nom du rôle
role-name-help = Comme on l’appelle : Ventes, Atelier, Comptabilité.
role-make = Créer le rôle
role-name-taken = Il y a déjà un rôle de ce nom.
role-above-yours = Vous ne pouvez pas attribuer ce rôle : il permet plus que le vôtre.
role-built-in = Ce rôle existe dès la création de l’organisation et ne peut pas être modifié.
role-overtaken = Entre-temps, quelqu’un d’autre a modifié ce rôle. Voici l’état actuel ; rien de votre saisie n’a été enregistré.
role-level-unknown = Ce niveau n’existe pas.
role-end = Archiver le rôle
role-end-about = Il ne peut plus être attribué. Ce qui a été fait avec lui reste dans le journal.
role-matrix = Fiches
role-matrix-about = Jusqu’où va le rôle. Chaque niveau comprend les précédents ; une catégorie peut différer de son classeur.
role-no-organizers = Il n’y a pas encore de classeur.
role-where = Classeur
role-may = Peut
role-may-in = Ce que le rôle permet dans { $name }
role-own-only = Seulement les siennes
role-own-only-in = Seulement les fiches ajoutées soi-même, dans { $name }
role-fields = Champs
role-fields-all = Tous les champs
role-fields-some = Certains champs
role-fields-only = Seulement ces groupes
role-no-group = Champs sans groupe
role-house = Dans l’organisation
level-inherited = comme dans le classeur
level-none = rien
level-read = lire
level-modify = lire et modifier
level-create = modifier et ajouter
level-delete = modifier, ajouter et supprimer
level-share = modifier, ajouter, supprimer et partager avec des invités
permission-links = Crée et copie des liens d’invités
permission-links-about = là où le rôle peut partager
permission-contacts = Gère les contacts
permission-contacts-about = voit tous les contacts, en ajoute et les modifie
permission-organizers = Crée des classeurs
permission-organizers-about = et modifie leurs champs et catégories
permission-members = Gère l’équipe
permission-members-about = invite et retire des membres, et attribue des rôles qui ne permettent pas plus que les siens
what-title = Qui peut voir quoi ?
what-who = Membre
what-choose = Choisir un membre
what-show = Afficher
what-about = Choisissez un membre pour voir ce que permet l’ensemble de ses rôles, tels qu’ils sont enregistrés.
what-own = les siennes : { $level }
what-seen = { $count ->
    [0] pas encore de fiches
   *[other] en voit { $seen } sur { $count }
}
what-takes-part = Et tout ce à quoi cette personne participe
team-roles = Rôles
team-roles-of = Rôles de { $name }
team-roles-save = Enregistrer les rôles
team-role-none = Choisissez au moins un rôle : sans rôle, on ne peut pas entrer.
team-own-role = Seul un administrateur modifie ses propres rôles.
team-see-roles = Rôles
record-category-not-yours = Vos rôles ne vous permettent pas d’y mettre des fiches. Choisissez une autre catégorie.
why-made = Cette personne l’a créé, et son rôle lui montre ce qu’elle a créé.
leaving-title = Retirer { $name } de l’équipe
leaving-lead = L’accès prend fin immédiatement. Ce que cette personne a écrit et partagé reste, avec son nom.
leaving-lead-me = Votre accès prend fin immédiatement. Ce que vous avez écrit et partagé reste, avec votre nom.
leaving-items = { $count ->
    [0] Aucun élément sous sa responsabilité.
    [one] { $count } élément sous sa responsabilité est transmis.
   *[other] { $count } éléments sous sa responsabilité sont transmis.
}
leaving-tasks = { $count ->
    [0] Aucune tâche à faire.
    [one] { $count } tâche à faire est transmise.
   *[other] { $count } tâches à faire sont transmises.
}
leaving-shared = { $count ->
    [0] Aucun accès d’invité encore ouvert ne vient de cette personne.
    [one] { $count } invité à qui cette personne a donné accès le garde.
   *[other] { $count } invités à qui cette personne a donné accès le gardent.
}
leaving-successor = Transmis à
leaving-button = Retirer de l’équipe
leaving-nobody = Il n’y a personne d’autre dans l’équipe. Invitez d’abord quelqu’un, à qui tout sera transmis.
leaving-to-themselves = Choisissez quelqu’un d’autre.
leaving-to-a-service = Un compte de service ne reprend rien. Choisissez un collègue.
leaving-unseen = { $name } ne verrait pas tout ce qui est transmis. Resteraient hors de vue : fiches : { $records }, projets : { $projects }, documents : { $documents }, tableaux blancs : { $boards }, tâches : { $tasks }, activités planifiées : { $planned }. Choisissez quelqu’un d’autre, ou donnez d’abord un rôle qui le montre.
leaving-above-yours = Vous ne pouvez pas retirer cette personne : elle a un rôle qui permet plus que le vôtre.
team-take-off = Retirer de l’équipe…
