# Les documents et leurs échanges

document = Document
documents = Documents
documents-empty = Un document se lit, se discute et se signe : par l’équipe, et par les invités qui le reçoivent par un lien.
documents-none-found = Aucun document ne correspond.
documents-show-all = Afficher tous les documents
documents-filter = Filtrer les documents
documents-shared = Partagés avec des invités
documents-mine = Les miens
document-new = Nouveau document
document-start = Créer le document
document-edit = Modifier « { $title } »
document-subject = Objet
document-description = Description
document-description-help = Toute personne qui voit le document lit ceci, les invités aussi.
document-no-description = Pas encore de description.
document-changed = Modifié
document-to-sign = Fichiers à signer
document-to-sign-add = Ajouter un PDF à signer
document-to-sign-empty = Les PDF à signer s’affichent ici.
sign-no-pdf = { $name } n’est pas un PDF. Seuls les PDF peuvent être signés ; enregistrez-le d’abord dans ce format.
sign-too-large = { $name } est trop volumineux pour être signé : 64 Mo au maximum.
sign-encrypted = { $name } est protégé par un mot de passe. Retirez d’abord la protection : pour vérifier une signature, il faudrait aussi le mot de passe.
sign-certified = { $name } a été certifié par quelqu’un qui n’autorise aucune modification. Ajoutez-le plutôt comme autre fichier.
sign-broken = { $name } est endommagé et ne peut pas être signé. Imprimez-le dans un nouveau PDF et essayez avec celui-ci.
history-document-description = a modifié la description
history-event-started = { $became ->
    [approval] a demandé une approbation : { $subject }
    [signature] a demandé des signatures : { $subject }
   *[other] a écrit un message : { $subject }
}
history-event-closed = a fermé à tous les invités : { $subject }
history-event-opened = a rouvert aux invités : { $subject }
history-event-closed-to = a fermé l’échange « { $subject } » à { $became }
history-event-opened-to = a rouvert l’échange « { $subject } » à { $became }
history-file-closed-to = a fermé { $subject } à { $became }
history-file-opened-to = a rouvert { $subject } à { $became }

events = Échanges
events-empty = Les messages, approbations et signatures s’affichent ici, chacun entre ceux qui y participent.
event-new = Nouveau message
event-title = Objet
event-body = Message
event-members = Membres qui participent
event-send = Envoyer
event-message = Message
event-approval = Approbation
event-signature = Signatures
event-closed = Fermé aux invités
event-invite = Inviter des invités
event-invite-help = Ils participent à cet échange. Le document est ouvert à ceux qui ne l’ont pas encore, et ils reçoivent un lien par e-mail.
event-is-closed = Cet échange est fermé à tous les invités. Le document leur reste ouvert.
event-open = Le rouvrir aux invités
event-close = Le fermer à tous les invités
event-close-help = Ils ne voient plus cet échange, immédiatement. Le document, ses fichiers et leurs autres échanges leur restent ouverts.
event-visitors = Personnes venues par le lien public
event-visitors-help = Elles voient cet échange comme toutes les personnes qui ont le lien. Vous pouvez le fermer à une seule d’entre elles ; le document lui reste ouvert. Qui rouvre l’adresse sans dire qui il est voit ce que tout le monde voit.
event-visitors-none = Aucune personne venue par le lien public ne voit cet échange.
event-closed-to-guests = Cet échange est fermé aux invités. Rouvrez-le d’abord.

# Les documents propres à chaque visiteur.

signing-everyone-alone = Toutes les personnes qui ont le lien ne peuvent être sollicitées que dans une étape à part.
signing-everyone-no-link = Il faut pouvoir créer des liens pour solliciter toutes les personnes qui en ont un.
copies = Exemplaires
copies-complete = Signés par tous : { $complete } sur { $all }.
copies-show = Afficher les exemplaires
copies-files = Exporter
copies-csv = Liste en CSV
copies-zip = PDF signés en ZIP
copies-none = Personne n’est encore venu par le lien public. Toute personne qui vient et confirme qui elle est a ici son propre document.
copies-none-found = Aucun exemplaire ne correspond.
copies-next = Plus anciens
copies-filter = Nom ou e-mail
copies-over = Il n’y a plus rien à signer ici. Adressez-vous à la personne qui vous a envoyé le lien.
copy-visitor = Nom
copy-company = Entreprise
copy-far = État
copy-made = Arrivée
copy-answered = Réponse
copy-address = Adresse
copy-open = Sans réponse
copy-signed = Signé, d’autres à venir
copy-complete = Signé par tous
copy-declined = Refusé
copy-over = Terminé

# Modèles de documents, et listes envoyées avec eux.

template = Modèle
templates = Modèles
templates-empty = Un modèle est un document à trous : en l’utilisant, vous dites à qui il s’adresse, et les champs de fusion se remplissent avec le contact, une fiche et ce qui est demandé.
template-new = Nouveau modèle
template-start = Créer le modèle
template-name = Nom du modèle
template-lead = Les invités ne voient jamais un modèle. Ils voient les documents qui en sont issus.
template-description-help = Elle figure dans chaque document issu du modèle. Les champs de fusion, un nom entre doubles accolades, y sont remplis.
template-filled = Ce qui est rempli
template-settings = Champs de fusion du modèle
template-subject = Nom d’un document
template-organizer = Fiches de
template-no-records = Pas de fiches
template-asks = Demandé à l’utilisation
template-asks-help = Un par ligne, par exemple « Montant ». Dans les textes, il s’écrit entre doubles accolades.
template-ask-taken = « { $name } » ne peut pas être demandé : c’est déjà le nom d’un champ de fusion, il est trop long ou contient des accolades.
template-asks-many = Au plus { $most } choses peuvent être demandées.
template-gaps = Champs de fusion
template-gaps-none = Aucun pour l’instant
template-gaps-how = Écrire les champs de fusion
template-gaps-lead = Ils peuvent figurer dans le nom d’un document, dans sa description, dans le titre et le message de son circuit, et sur les pages de ses PDF, là où vous les placez.
template-field-example = Montant
template-field-help = Un champ d’une fiche, par son nom
template-gap-unknown = Rien ne remplit le champ de fusion « { $gap } ». Voyez comment écrire les champs de fusion, ou ajoutez-le à ce qui est demandé.
template-gap-empty = Il n’y a rien à insérer pour : { $gap }.
template-blanks = Placer du texte sur les pages
template-blanks-count = { $count ->
    [0] rien de placé pour l’instant
    [one] { $count } emplacement
   *[other] { $count } emplacements
}
template-back = Retour au modèle
template-use = Utiliser le modèle
template-use-help = Le document est créé, et personne n’est sollicité avant que vous l’ayez relu et envoyé.
template-make = Créer le document
template-recipient = À qui il s’adresse
template-recipient-help = Ce qui est connu d’un contact prévaut. Nom, fonction et entreprise servent pour une nouvelle personne.
template-record = Fiche
template-asked = À remplir
template-for-whom = Indiquez à qui s’adresse le document : une adresse e-mail.
recipient-member = C’est l’adresse d’un membre. Un document issu d’un modèle s’adresse à une personne extérieure.
template-no-organizer = Indiquez dans le modèle quelles fiches remplissent ses champs de fusion.
template-which-record = Choisissez une fiche.
template-no-record = Vous ne voyez aucune fiche « { $name } ».
template-two-records = Plusieurs fiches s’appellent « { $name } ». Renommez-en d’abord une.
template-not-sent = Un modèle ne s’envoie pas. Utilisez-le, puis envoyez le document.
template-signed-before = { $name } a déjà été signé ; rien ne peut être écrit sur ses pages.
template-unwritable = Rien ne peut être écrit sur les pages de { $name } : { $why }.
template-made = Documents issus du modèle
template-made-show = Afficher les documents
template-made-none = Aucun document n’est encore issu de ce modèle.
share-no-templates = Un modèle ne se partage jamais. Utilisez-le, puis partagez le document.
signing-recipient = Le destinataire
signing-recipient-template = Seul un modèle sollicite le destinataire. Nommez quelqu’un ici.
signing-who-template = Un nom et une adresse e-mail par ligne ; « recipient » désigne la personne à qui chaque document s’adressera. Ceux d’une même étape sont sollicités ensemble.
signing-template-help = Chaque document issu du modèle reçoit ce circuit, avec son destinataire.
signing-of-template = Du modèle
history-template-changed = a modifié les champs de fusion du modèle
gap-contact-name = Nom du contact
gap-contact-email = E-mail du contact
gap-contact-position = Fonction du contact
gap-counterparty = Entreprise du contact
gap-organization = Notre entreprise
gap-sender = Votre nom
gap-today = Aujourd’hui
gap-record-title = Titre de la fiche
gap-field = Fiche : { $name }
blank-what = À insérer
blank-each = Ce qui est inséré
blank-lead = Le texte commence en haut à gauche de son emplacement, et il est réduit s’il n’y tient pas.
blank-no-files = Ajoutez d’abord au modèle un PDF à signer. Le texte se place sur ses pages.
copy-draft = Non envoyé
batches = Listes envoyées
batch-send = Envoyer à une liste
batch-title = Envoyer « { $name } » à une liste
batch-lead = Personne ne reçoit rien avant que vous ayez vu ce que devient chaque ligne.
batch-too-many = Une liste a au plus { $most } lignes. Divisez-la.
batch-file-help = CSV ou XLSX avec les noms des colonnes à la première ligne, jusqu’à 5 000 lignes.
batch-of = Liste { $file }
batch-row = Destinataire
batch-skips-known = Ignorer les destinataires qui ont déjà un document de ce modèle
batch-sums = À solliciter : { $add } ; avec un document déjà : { $known } ; impossibles : { $refused }.
batch-add = Sera sollicité
batch-known = En a déjà un
batch-refused = Impossible
batch-run = { $count ->
    [one] Envoyer { $count } document
   *[other] Envoyer { $count } documents
}
batch-running = Envoi
batch-progress = Lignes : { $done } sur { $count } ; documents envoyés : { $added }.
batch-done = { $count ->
    [0] Aucun document n’a été envoyé.
    [one] { $count } document a été envoyé.
   *[other] { $count } documents ont été envoyés.
}
batch-sent = { $count ->
    [one] { $count } envoyé
   *[other] { $count } envoyés
}
batch-open = non terminée
batch-faults = Non envoyés
batch-why = Motif
batch-no-recipient = Le circuit du modèle ne sollicite personne qui figure dans une liste. Ajoutez-y d’abord « recipient ».

# Preuves

evidence-get = Télécharger le dossier de preuve
evidence-title = Dossier de preuve de « { $title } »
evidence-lead = Ce que { $organization } en sait : ce qui a été montré, dit, signé et envoyé, quand et à qui. Établi par { $name }, { $at }.
evidence-what = Quoi
evidence-who = Qui
evidence-when = Quand
evidence-how = Mode d’identification
evidence-from = Provenance
evidence-made = Créé
evidence-id = Numéro
evidence-hash = SHA-256
evidence-files = Fichiers et leurs versions
evidence-internal = pour l’équipe
evidence-removed = supprimé
evidence-open = en cours
evidence-route = Signatures : { $title }
evidence-route-sent = Envoyé par { $name }, { $at }. { $state } { $end }
evidence-parts = Ce qui a été montré
evidence-opened = Ouvert
evidence-closed = Fermé, ou fin prévue
evidence-access = À qui l’accès a été ouvert
evidence-visits = Qui l’a consulté
evidence-came = Arrivée
evidence-went = Départ
evidence-pages = Pages
evidence-said = Ce qui a été dit
evidence-with = Avec { $names }
evidence-to-guests = avec les invités
evidence-to-team = dans l’équipe
evidence-log = Ce que dit le journal
evidence-nothing = Rien.
evidence-foot = Ce rapport est l’un des fichiers d’une archive. L’archive est signée dans son ensemble ; le fichier README.txt qu’elle contient explique comment la vérifier.
