keys-title = Clés pour programmes
keys-lead = Une clé permet à un programme de faire ce que vous pouvez faire, ou moins.
keys-api = Ce que peuvent faire les programmes
key-name = À quoi sert-elle ?
key-make = Créer une clé
key-end = Révoquer
key-made-title = La clé « { $name } »
key-made-lead = Copiez-la maintenant. Elle ne sera plus jamais affichée.
key-copy = Copier
key-copied = Copié.
key-kept = Je l’ai conservée
key-in-person = Vous devez faire ceci en personne ; une clé ne le peut pas.
key-only-reads = Cette clé permet seulement de lire.
key-bound = Cette clé n’ouvre que ce pour quoi elle a été créée.
key-unknown = Cette clé n’est pas valable : elle a été révoquée, a expiré ou n’existe pas.
key-may = Ce qu’elle permet
key-may-read = Lire
key-may-write = Lire et modifier
key-may-which = Choisissez ce qu’elle permet.
key-where = Où
key-all-houses = Partout où vous avez accès
key-only-house = Seulement chez { $organization }
key-house-unknown = Choisissez une entreprise où vous travaillez ou avez accès comme invité.
key-long = Durée
key-days = { $days } jours
key-until-day = Jusqu’à un jour donné
key-no-end = sans fin
key-long-which = Choisissez la durée.
key-last-day = Dernier jour
key-last-day-help = Seulement si vous choisissez « Jusqu’à un jour donné ».
key-date-wrong = Choisissez un jour.
key-until-past = Ce jour est passé.
key-too-long = Choisissez un jour dans les { $days } jours à venir.
key-until = jusqu’au { $date }
key-over = Expirée
key-reads = Lecture seule
key-used = Dernière utilisation : { $when } · { $network }
key-unused = Jamais utilisée
key-made-by = par { $name }
key-view-of = Ce que voit { $guest } chez { $organization }

view-keys = Clés pour programmes
view-keys-title = Ce que voit { $name }, pour des programmes
view-keys-lead = Un programme doté d’une telle clé voit ce que voit { $name } et ne modifie rien. Aucun avis n’est envoyé à { $name }. La clé prend fin quand plus rien ne lui est ouvert, ou quand son auteur ne peut plus voir à sa place.
view-keys-nothing = Rien n’est ouvert à cet invité : il n’y a rien à voir.

services-title = Comptes de service
services-lead = Programmes qui travaillent ici. Un compte de service a des rôles comme les membres, n’utilise pas de licence, ne se connecte nulle part et ne reçoit pas d’e-mails. Ce qu’il fait figure dans l’historique sous son nom.
services-empty = Aucun programme ne travaille encore ici.
service-make = Ajouter un compte de service
service-name = Nom
service-name-help = Par exemple « Robot d’import ». Partout où il est nommé, il est indiqué comme service.
service-named = { $name } (service)
service-roles = Rôles
service-roles-help = Externe ne voit que ce que le service a créé lui-même ou à quoi il a été ajouté.
service-role-none = Choisissez au moins un rôle.
service-keys = { $count ->
    [0] Aucune clé
    [one] { $count } clé
   *[other] { $count } clés
}
service-keys-lead = Chaque programme a sa propre clé, pour que l’une puisse être révoquée sans les autres.
service-used = dernière utilisation : { $when }
service-above-yours = Ce compte de service a plus de droits que vous. Demandez à un administrateur de créer la clé.
service-remove = Supprimer ce compte de service
