### Le canevas d’un tableau blanc, et ce qui l’entoure dans la page. Ce que le canevas remplit lui-même figure sous son nom entre accolades.

canvas-board = Tableau blanc
canvas-tools = Outils du tableau blanc

## Ce que deviennent vos modifications

canvas-connecting = Connexion…
canvas-saved = Enregistré
canvas-saving = Enregistrement…
canvas-offline = Hors ligne
canvas-offline-one = Hors ligne : une modification attend ici
canvas-full = Il y a trop de monde ici en ce moment : vous entrerez dès qu’une place se libère
canvas-offline-many = Hors ligne : { $count } modifications attendent ici
canvas-ended = Cette page n’est plus à jour
canvas-reload = La recharger
canvas-shut = Ce tableau blanc n’est pas modifiable pour l’instant
canvas-broken = Le tableau blanc ne peut pas être dessiné ici. Rechargez la page ou utilisez un autre navigateur.
canvas-refused = Cela ne peut pas être modifié.
canvas-too-large = C’est trop grand pour un tableau blanc. Dessinez en plus petits morceaux.
canvas-picture-failed = L’image n’est pas arrivée. Vérifiez votre connexion et réessayez.

## Notes, tableaux, pages d’ailleurs, fichiers, images du web

canvas-note = Note autocollante
canvas-note-colour = Couleur de la note
canvas-yellow = Jaune
canvas-green = Vert
canvas-blue = Bleu
canvas-pink = Rose
canvas-violet = Violet
canvas-table = Tableau
canvas-table-title = Ajouter un tableau
canvas-rows = Lignes
canvas-columns = Colonnes
canvas-insert = Ajouter
canvas-cancel = Annuler
canvas-add-row = Ajouter une ligne
canvas-add-column = Ajouter une colonne
canvas-edit-table = Tableau
canvas-cell = Ligne { $row }, colonne { $column }
canvas-table-done = Terminé
canvas-embed = Page web
canvas-embed-title = Ajouter une page web
canvas-embed-field = Adresse
canvas-embed-hint = Rien n’y est chargé tant que personne sur le tableau blanc ne le demande.
canvas-embed-wrong = Ce n’est pas l’adresse d’une autre page. Elle commence par https://.
canvas-show = Afficher { $host }
canvas-show-hint = Une page externe. Elle apprend votre présence si vous l’affichez.
canvas-not-shown = Cela ne peut pas être affiché ici.
canvas-download = Télécharger { $name }
canvas-file = Fichier
canvas-sending-file = Envoi de { $name }
canvas-sending-files = Envoi de { $count } fichiers
canvas-stop-sending = Arrêter l’envoi
canvas-file-failed = { $name } n’est pas arrivé. Vérifiez votre connexion et réessayez.
canvas-web-picture = Image du web
canvas-web-picture-title = Ajouter une image du web
canvas-web-picture-field = Adresse de l’image
canvas-web-picture-hint = Elle est récupérée une fois, puis conservée avec le tableau blanc.

## Commentaires

canvas-comment = Commentaire
canvas-comment-place = Appuyez à l’endroit voulu
canvas-comment-field = Écrire un commentaire
canvas-send = Envoyer
canvas-comment-failed = Le commentaire n’est pas arrivé. Vérifiez votre connexion et réessayez.
canvas-pin = Commentaire { $number } de { $name }
canvas-pin-resolved = Commentaire { $number } de { $name }, résolu
canvas-show-resolved = Afficher les commentaires résolus

## Les autres

canvas-people-one = Il n’y a que vous ici
canvas-people = { $count } personnes sont ici
canvas-moderate = Amener tout le monde à ma vue
canvas-moderate-stop = Ne plus amener tout le monde à ma vue
canvas-moderated = { $name } vous montre sa vue
canvas-following = Vous suivez { $name }
canvas-stop-following = Arrêter

## Le menu du canevas

canvas-menu = Menu
canvas-save-as = Télécharger en { $kind }
