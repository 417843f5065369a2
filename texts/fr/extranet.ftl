# Ce que les invités voient, font et reçoivent
extranet-title = Ce que les invités voient et font
extranet-title-of = Ce que les invités voient et font : { $name }
extranet-about = Cela vaut pour chaque fiche partagée d’ici. Une fiche peut en décider autrement ; un invité donné peut voir moins, jamais plus.
extranet-record-about = Trois niveaux, chacun dans les limites du précédent : ce que dit { $organizer }, ce que dit cette fiche, ce qui est montré à un invité.
extranet-is-off = Ces fiches sont actuellement fermées aux invités. Ce qui est indiqué ici s’appliquera dès qu’elles leur seront ouvertes.
extranet-fields = Champs
extranet-fields-about = Ce que les invités voient d’une fiche, là où ses champs leur sont montrés.
extranet-no-fields = Il n’y a pas encore de champs.
extranet-may = Ce qu’ils peuvent faire
extranet-may-about = À accorder à un invité lors du partage d’une fiche. Ce qui est désactivé ici l’est pour tous.
extranet-send-files = Ajouter des fichiers
extranet-send-files-about = Photos et documents, sur la fiche elle-même
extranet-attach = Ajouter des fichiers aux tâches
extranet-attach-about = Ainsi qu’aux notes et activités qu’ils suivent
extranet-requests = Faire des demandes
extranet-requests-about = Ils demandent quelque chose et suivent ce qu’il en advient
extranet-write-notes = Écrire des notes
extranet-write-notes-about = Ils ne modifient et ne suppriment que les leurs
extranet-mails = E-mails
extranet-mails-about = Quels e-mails les invités de ces fiches reçoivent, s’ils les souhaitent. Tout figure de toute façon dans Notifications ; les invitations sont toujours envoyées.
extranet-mail-mentions = Quelqu’un les mentionne avec un @
extranet-mail-comments = Commentaires
extranet-mail-approvals = Approbations, signatures et listes à compléter
extranet-mail-tasks = Tâches, notes et activités
extranet-mail-files = Nouveaux fichiers
extranet-mail-ends = Accès qui prend bientôt fin
extranet-guest-sees = Ce que voit un invité
extranet-sees-no-field = Aucun champ n’est montré.
extranet-sees-about = Chaque invité voit ceci, ou moins, selon ce qui est partagé avec lui.
extranet-differing = Fiches particulières
extranet-differing-about = Elles décident elles-mêmes de ce que leurs invités voient, font ou reçoivent. Ce qui change ci-dessus n’y change rien.
extranet-differing-more = Il y en a d’autres.
extranet-above-on = classeur : activé
extranet-above-off = classeur : désactivé
extranet-save-record = Enregistrer pour cette fiche
extranet-as-organizer = Comme dans { $organizer }
extranet-never-more = Une fiche n’ouvre pas plus aux invités que son classeur. La personne qui gère les classeurs peut l’autoriser.
extranet-never-more-about = Une fiche n’ouvre pas plus que son classeur. La personne qui gère les classeurs peut l’autoriser.
extranet-may-widen = Vous gérez les classeurs : vous pouvez autoriser cette fiche à ouvrir plus que son classeur.
extranet-each-guest = Ce que voit chaque invité
extranet-no-guests = La fiche n’est encore partagée avec personne.
extranet-guest-fields = champs : { $some } sur { $all }
extranet-guest-no-fields = aucun champ
extranet-choose-fields = Choisir les champs
extranet-look = Voir comme cet invité
extranet-unknown = « { $text } » n’est pas connu ici.
extranet-open = Ce que les invités voient et font

# Demandes
requests = Demandes
request-new = Nouvelle demande
request-new-about = Dites ce qu’il vous faut. { $company } répond ici, et vous voyez ce qu’il en advient.
request-make = Faire une demande
request-title = Ce qu’il vous faut
request-body = Précisions
request-files = Photos et fichiers
request-send = Envoyer la demande
request-open = Ouverte
request-in-work = En cours
request-done = Terminée
request-closed = Clôturée
request-make-task = Créer une tâche
request-to-its-task = Voir sa tâche
request-close = Clôturer
request-open-again = Rouvrir
hit-request = Demande

# Comptes rendus de tâches
report-yours = C’est à vous de faire ceci
report-text = Ce qui a été fait
report-done = C’est fait
report-started = J’ai commencé
report-not-yet = Pas encore fait
report-only-say = Juste un mot
report-is-done = Vous avez indiqué que c’est fait.
report-empty = Dites où cela en est, ou ce qui a été fait.
report-no-status = Valeurs possibles : open, doing, done.

# Tous les invités
roster-title = Invités
roster-which = Quels invités
roster-all = Tous
roster-idle = Inactifs : { $count }
roster-none-idle = Tous sont venus récemment.
roster-empty = Rien n’est encore partagé avec personne.
roster-more = Plus
roster-used = Invités : { $used } sur { $allowed }.
roster-used-any = Invités : { $used } ; leur nombre n’est pas limité.
roster-near = Les quatre cinquièmes de votre quota sont utilisés. Pour l’augmenter, il suffit d’en parler à l’exploitant de cette installation ; l’accès des inactifs peut être fermé.
roster-full = Votre quota est atteint : personne d’autre ne peut être invité tant qu’un accès n’est pas fermé ou le quota augmenté.
roster-idle-about = Est inactif qui n’est pas venu depuis { $days } jours.
roster-invited = invitation de { $by }, { $date }
roster-items = { $count ->
    [one] { $count } élément
   *[other] { $count } éléments
}
roster-seen = dernière visite : { $when }
roster-never = jamais venu
roster-is-idle = Inactif

# Le code d’un élément
code = Code QR
code-about = Un téléphone pointé dessus ouvre cette page : aussitôt pour les membres, et pour les invités qui y ont accès après avoir montré qui ils sont. Il n’ouvre rien à personne d’autre ; il peut donc être collé sur une machine à la vue de tous.
code-picture = Code de l’adresse { $address }
code-print = À imprimer (PDF)
code-file = En image (SVG)
code-scan = Pointez un téléphone dessus.
