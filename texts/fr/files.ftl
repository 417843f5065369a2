## Fichiers d’un élément

files-empty = Pas encore de fichiers. Déposez-en ici, collez une image ou appuyez sur Téléverser.
file-upload = Téléverser
file-upload-to = Envoyer des fichiers à { $name }
file-upload-most = Jusqu’à { $size } chacun.
file-upload-drop = Vous pouvez aussi déposer des fichiers ici.
file-send = Envoyer
file-progress = Progression
file-retry = Réessayer
file-cancel = Annuler
file-error-too-large = Trop volumineux : un fichier peut faire { $size } au maximum.
file-error-offline = Le fichier n’est pas arrivé. Vérifiez votre connexion et réessayez.

file-internal = Équipe uniquement
file-internal-choice = Équipe uniquement : les invités ne voient pas ces fichiers
file-version = Version { $number }
file-sent-by = envoyé par { $name }
file-sent-by-you = envoyé par vous
file-by-guest = invité
file-more = Plus pour { $name }

file-download = Télécharger
file-download-version = Télécharger la version { $number }
file-new-version = Nouvelle version
file-rename = Renommer
file-remove = Supprimer
file-remove-hint = Les fichiers supprimés peuvent être restaurés pendant 30 jours.
file-hide = Masquer aux invités
file-guests = Invités de cet élément
file-closed-to-them = accès fermé
file-open-to-them = accès ouvert
file-closed-with-everyone = fermé à toutes les personnes qui ont le lien
file-by-public-link = par le lien public
file-visitors-help = Toute personne venue par le lien public peut aussi rouvrir cette adresse sans dire qui elle est ; elle voit alors ce que tout le monde voit. Pour lui cacher entièrement un fichier, fermez-le aussi à toutes les personnes qui ont le lien.
file-close-to = Fermer l’accès
file-open-again = Rouvrir
file-show = Montrer aux invités
file-keep-internal = Réserver à l’équipe
file-is-internal = Seule l’équipe voit ce fichier.
file-is-shown = Les invités à qui les fichiers sont montrés voient ce fichier.
file-widens = { $count ->
    [0] Aucun invité ne voit les fichiers ici pour le moment. Les invités à qui vous donnerez accès plus tard verront aussi celui-ci, avec ses versions antérieures.
    [one] { $count } invité verra désormais ce fichier, avec ses versions antérieures.
   *[other] { $count } invités verront désormais ce fichier, avec ses versions antérieures.
}

file-settings = À propos de ce fichier
file-name = Nom
file-versions = Versions
file-preview-of = Aperçu de { $name }
file-no-preview = Il n’y a pas d’aperçu pour ce type de fichier. Téléchargez-le pour le consulter.

file-removed-link = Fichiers supprimés
file-removed-by-guest = { $by } a supprimé un fichier
file-removed-title = Fichiers supprimés
file-removed-hint = { $days ->
    [one] Les fichiers supprimés peuvent être restaurés pendant { $days } jour. Les invités qui les voyaient les verront de nouveau.
   *[other] Les fichiers supprimés peuvent être restaurés pendant { $days } jours. Les invités qui les voyaient les verront de nouveau.
}
file-removed-empty = Aucun fichier n’a été supprimé ici récemment.
file-removed-at = supprimé :
file-restore = Restaurer

## Ce qui peut clocher avec un fichier

file-none = Aucun fichier n’est arrivé. Choisissez-en un et renvoyez-le.
file-empty = { $name } est vide. Rien n’a été ajouté.
file-no-picture = { $name } n’est pas une image affichable ici. Ajoutez-le plutôt comme fichier.
file-refused = Les fichiers comme { $name } ne sont pas acceptés ici. Rien n’a été ajouté.
file-photo-too-large = { $name } est trop volumineux pour une photo : { $megabytes } Mo au maximum. Envoyez-la dans un fichier ZIP.
file-too-many = C’est trop à la fois : { $most } fichiers peuvent être envoyés ensemble.
file-name-empty = Un fichier a besoin d’un nom.
file-name-taken = Un autre fichier s’appelle déjà { $name } ici. Choisissez un autre nom.
file-name-changed = Entre-temps, quelqu’un d’autre a renommé ce fichier en { $name }. Appuyez de nouveau sur Renommer pour utiliser votre nom.

## Ce qui est arrivé à un fichier, dans l’historique

history-file-added = a ajouté le fichier { $subject }
history-file-version = a ajouté la version { $became } de { $subject }
history-file-renamed = a renommé le fichier { $was } en { $became }
history-file-internal = a masqué le fichier { $subject } aux invités
history-file-shown = a montré le fichier { $subject } aux invités
history-file-removed = a supprimé le fichier { $subject }
history-file-restored = a restauré le fichier { $subject }
file-read-here = Ce fichier se lit ici ; il n’est pas prévu pour être téléchargé.

## La visionneuse de PDF

viewer-tools = Outils de la visionneuse
viewer-document = Les pages de { $name }
viewer-loading = Chargement de { $name }
viewer-loaded = { $done } sur { $size }
viewer-locked = Ce PDF est verrouillé par un mot de passe. Téléchargez-le et ouvrez-le avec le mot de passe.
viewer-broken = Ce PDF ne peut pas être affiché ici. Téléchargez-le pour le consulter dans un autre programme.
viewer-offline = Le PDF n’est pas arrivé. Vérifiez votre connexion et réessayez.
viewer-again = Réessayer
viewer-page = Page { $number }
viewer-page-field = Page
viewer-of = sur { $count }
viewer-previous = Page précédente
viewer-next = Page suivante
viewer-zoom = Zoom
viewer-zoom-out = Réduire
viewer-zoom-in = Agrandir
viewer-fit-width = Ajuster à la largeur
viewer-fit-page = Ajuster à la page
viewer-rotate = Pivoter
viewer-more = Autres outils
viewer-full-screen = Plein écran
viewer-leave-full-screen = Quitter le plein écran
viewer-panel = Pages et sommaire
viewer-thumbnails = Pages
viewer-outline = Sommaire
viewer-find = Rechercher dans le PDF
viewer-find-field = Rechercher
viewer-matches = { $current } sur { $total }
viewer-no-matches = Aucun résultat
viewer-previous-match = Résultat précédent
viewer-next-match = Résultat suivant
viewer-highlight-all = Tout surligner
viewer-match-case = Respecter la casse
viewer-whole-words = Mots entiers
viewer-close-find = Fermer la recherche
viewer-note = Note

## Fichiers qui arrivent en plusieurs parties

upload-too-many = { $most } de vos fichiers attendent déjà d’être ajoutés. Ajoutez-en ou abandonnez-en d’abord.
upload-unfinished = { $name } n’est pas encore entièrement arrivé. Attendez, puis envoyez de nouveau.
upload-gone = Un fichier arrivé n’est plus là. Choisissez-le de nouveau.
upload-kept = { $count ->
    [one] Le fichier que vous avez envoyé est arrivé et sera joint.
   *[other] Les { $count } fichiers que vous avez envoyés sont arrivés et seront joints.
}
upload-waiting = En attente d’une connexion. L’envoi reprendra tout seul.
upload-smaller = Réduire la taille des photos
upload-photo = Prendre une photo

## L’antivirus

file-unchecked = Analyse antivirus en cours.
file-virus = Supprimé : un virus a été trouvé ({ $virus }).
file-being-checked = Ce fichier est en cours d’analyse antivirus. Réessayez dans un instant.
history-file-virus = Un virus a été trouvé dans { $subject }, qui a été détruit : { $became }
