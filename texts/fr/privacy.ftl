# Droits des personnes
privacy = Confidentialité
privacy-lead = Ce que vous conservez et pendant combien de temps, et ce que vous en dites.
data-title = Vos données
data-lead = Ce qui est conservé sur { $email }, ici et dans chaque entreprise qui vous connaît.
data-take = Télécharger vos données
data-take-lead = Une archive de tout ce qui est conservé sur vous, lisible par vous et par des programmes, avec les fichiers que vous avez envoyés. Ce que d’autres ont écrit n’y figure pas.
data-take-button = Télécharger
data-stale = Reconnectez-vous avant de télécharger vos données ou d’en demander l’effacement.
data-sign-in = Se reconnecter
data-member-since = Vous travaillez ici depuis : { $date }
data-guest-since = Invité depuis : { $date }, { $count ->
    [0] rien ne vous est ouvert
    [one] { $count } élément vous est ouvert
   *[other] { $count } éléments vous sont ouverts
}
erase-title = Faire effacer vos données
erase-lead = L’effacement a lieu { $days } jours après votre demande. D’ici là, vous pouvez l’annuler ici.
erase-account = Tout, y compris mon compte
erase-ask = Demander l’effacement
erase-question = Effacer ce que { $organization } sait de vous ? Tout ce qui vous y est ouvert se ferme.
erase-question-account = Toutes les entreprises doivent-elles effacer ce qu’elles savent de vous, ainsi que votre compte ? Ensuite, plus personne ne connaîtra votre adresse ici.
erase-goes = Ce qui disparaît : nom, adresse, téléphone et fonction, accès, ce que vous suivez, préférences d’e-mails, visites, brouillons et navigateurs de confiance.
erase-stays = Ce qui reste : ce qui a été écrit et envoyé, sous un nom comme « Invité effacé 7 », et ce qui a valeur de preuve : signatures, documents scellés et journal.
erase-stays-documents = Ces documents conservent qui a signé ou refusé, et comment :
erase-sure = Je sais ce qui disparaît et ce qui reste, et que c’est irréversible.
erase-sure-missing = Cochez que vous savez ce qui disparaît et ce qui reste.
erase-what = Choisissez une entreprise qui vous connaît.
erase-member = Vous travaillez chez { $organization }. Vos administrateurs doivent d’abord vous en retirer ; demandez l’effacement complet, et la question leur sera posée.
erase-last-administrator = Vous êtes le seul administrateur de { $organization }. Nommez d’abord quelqu’un d’autre.
erase-asked = Votre demande
erase-asked-at = Date de la demande
erase-back = Annuler la demande
erase-due = Effacement prévu : { $date }.
erase-due-account = Effacement prévu : { $date }, ou dès que la dernière entreprise a terminé.
erase-objected = Une opposition existe (depuis : { $date }), pour la raison suivante. Rien n’est effacé entre-temps.
erase-waits-for-removal = Il a été demandé aux administrateurs de vous retirer. Ensuite aura lieu l’effacement.
erase-not-asked = Plus personne ne l’a demandé.
erased-guest = Invité effacé { $number }
erased-member = Ancien membre { $number }
erasure-link = Effacer ce contact
erasure-of = Effacer { $name }
erasure-does = Conséquences
erasure-open = { $count ->
    [0] Rien ne lui est ouvert.
    [one] { $count } élément lui est ouvert et se fermera.
   *[other] { $count } éléments lui sont ouverts et se fermeront.
}
erasure-waits = Ces documents attendent { $name }. Sa signature ne pourra plus venir : retirez le circuit, ou attendez-la avant d’effacer.
erasure-unseen = { $count ->
    [one] { $count } autre document que vous ne voyez pas est concerné.
   *[other] { $count } autres documents que vous ne voyez pas sont concernés.
}
erasure-not-asked = Cette personne ne l’a pas demandé.
erasure-asked = Demande de { $name } ({ $date }).
erasure-decide = Décider
erasure-now-question = Effacer { $name } maintenant ? Son nom sera remplacé partout.
erasure-now = Effacer maintenant
erasure-object = S’opposer
erasure-reason = Raison de conserver
erasure-reason-help = La personne la voit, et rien n’est effacé avant que vous le fassiez vous-même.
news-erasure-asked = { $name } demande son effacement
news-erasure-back = { $name } a changé d’avis : rien n’est effacé
news-erasure-done = Cet invité a été effacé
news-erasure-member = { $name } demande son retrait et son effacement
news-erasure-soon = Rien n’est plus ouvert à cet invité depuis longtemps : effacement dans 30 jours
mail-kind-erasure = Effacement de données
mail-erasure-asked = Effacement prévu de vos données : { $names }
mail-erasure-account = Votre compte sera effacé
mail-erasure-asked-above = Vous l’avez demandé. L’effacement aura lieu le { $due }. { $names }
mail-erasure-objected = Opposition à l’effacement de vos données : { $names }
mail-erasure-objected-above = { $names } conserve vos données, pour la raison suivante :
mail-erasure-done = Vos données ont été effacées : { $names }
mail-erasure-done-above = { $names } a effacé toutes les données vous concernant.
mail-erasure-gone = Votre compte est effacé
mail-erasure-gone-above = Plus personne ne connaît votre adresse ici.
mail-erasure-gone-below = C’est le dernier e-mail que vous recevez. Si quelque chose est de nouveau partagé avec vous, vous serez ici une nouvelle personne.
mail-erasure-below = Ce n’était pas vous ? Annulez la demande sur cette page, et déconnectez les navigateurs que vous ne reconnaissez pas.
mail-erasure-button = Voir ou annuler
audit-covered = nommait une personne effacée
retention = Durées de conservation
retention-lead = Vide signifie : conservé. Ce qui dépasse la durée est supprimé automatiquement.
retention-kept = conservé
retention-visits = Visites et réseaux, en jours
retention-visits-help = Quand des invités ont consulté, et d’où ils sont venus en dernier. Sur les documents qu’ils ont signés, cela reste comme preuve.
retention-guests = Invités à qui rien n’est ouvert, en mois
retention-guests-help = Ils sont effacés. Leur référent est prévenu { $days } jours avant.
retention-mails = Contenu des e-mails envoyés, en jours
retention-mails-help = Le fait de leur envoi reste. Ensuite, il n’est plus possible d’y répondre par e-mail.
retention-holds = Navigateurs qui détenaient une adresse, en jours
retention-holds-help = Pour les liens qui n’ouvrent plus rien, par exemple ceux de tableaux blancs fermés.
retention-bin = Ce qui est mis à la corbeille est supprimé après { $days } jours, toujours.
retention-number = Un nombre de { $least } à { $most }, ou rien.
retention-touches = Ces règles supprimeraient maintenant :
retention-touches-visits = { $count ->
    [one] { $count } visite ou réseau
   *[other] { $count } visites et réseaux
}
retention-touches-guests = { $count ->
    [one] { $count } invité, 30 jours après l’avis à son référent
   *[other] { $count } invités, 30 jours après l’avis à leurs référents
}
retention-touches-mails = { $count ->
    [one] le contenu de { $count } e-mail
   *[other] le contenu de { $count } e-mails
}
retention-touches-holds = { $count ->
    [one] { $count } navigateur
   *[other] { $count } navigateurs
}
retention-save-sure = Enregistrer et supprimer
retention-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
retention-months = { $count ->
    [one] { $count } mois après que plus rien n’est ouvert
   *[other] { $count } mois après que plus rien n’est ouvert
}
controller = Responsable du traitement
controller-lead = Ces indications sont montrées aux invités et figurent dans le registre des traitements.
controller-responsible = Responsable
controller-responsible-help = Votre entreprise, avec une adresse.
controller-officer = Délégué à la protection des données
controller-officer-help = À qui s’adresser, s’il y en a un.
controller-purpose = Finalités
controller-purpose-help = Pourquoi vous conservez les données, et sur quelle base.
processing-title = Registre des traitements
processing-lead = { $organization }, état : { $date }.
processing-unfilled = Indiquez qui répond des données, et pourquoi elles sont conservées.
processing-fill = Compléter
processing-organization = Organisation
processing-people = Personnes concernées
processing-people-guests = Invités : personnes extérieures à qui quelque chose est ouvert
processing-people-contacts = Contacts : personnes extérieures, telles que vous les connaissez
processing-people-members = Membres : personnes qui travaillent pour vous
processing-people-strangers = Personnes qui remplissent un formulaire ou viennent par un lien public
processing-data = Données enregistrées
processing-data-contact = Nom, adresse e-mail, téléphone, fonction, entreprise et langue
processing-data-access = Ce qui a été ouvert à qui, quand, par qui et jusqu’à quand
processing-data-visits = Qui a consulté quoi et quand, dans quel navigateur, depuis quel réseau
processing-data-words = Ce que ces personnes écrivent et envoient : commentaires, messages, notes, demandes, réponses, fichiers
processing-data-signatures = Signatures et approbations, avec la manière dont chacun a prouvé son identité
processing-data-mails = Quels e-mails ont été envoyés à qui, et leur contenu
processing-recipients = Destinataires
processing-no-recipients = Personne hormis ceux qui y travaillent : aucun service extérieur n’est utilisé.
processing-recipient = { $what ->
    [mail] Serveur de messagerie
    [mail_in] Réponses par e-mail
    [database] Base de données
    [storage] Stockage des fichiers
    [timestamps] Service d’horodatage
    [antivirus] Antivirus
    [sign_in] Connexion des membres
   *[other] { $what }
}
processing-periods = Durées de conservation
processing-period = { $what ->
    [visits] Visites et réseaux
    [guests] Invités à qui rien n’est ouvert
    [mails] Contenu des e-mails
    [browsers] Navigateurs qui détenaient une adresse
    [bin] Contenu de la corbeille
    [overview] Notifications
    [log] Journal, signatures et documents scellés
   *[other] { $what }
}
processing-measures = Mesures de sécurité
processing-safe-access = Chaque réponse est décidée par une seule et même politique au moment où elle est donnée ; rien n’est ouvert à un invité qui n’ait été partagé avec lui.
processing-safe-log = Un journal de qui a fait quoi et qui a vu quoi, dont chaque entrée porte l’empreinte de la précédente.
processing-safe-passwords = Les mots de passe sont conservés sous forme d’empreintes Argon2id, les codes et les liens sous forme d’empreintes ou de graines qui n’ouvrent rien sans une clé extérieure à la base de données.
processing-safe-links = Un lien d’invité ouvre un seul élément à une seule personne, et peut être arrêté à tout moment.
processing-safe-guessing = Les essais et les requêtes sont comptés et limités.
processing-safe-erasing = Les personnes exportent et effacent elles-mêmes leurs données.
processing-safe-tls = Les connexions sont chiffrées (TLS).
processing-safe-second = Les membres se connectent avec la double authentification.
processing-safe-antivirus = Les fichiers sont analysés par un antivirus avant d’être remis à quiconque.
processing-safe-timestamps = Les cachets portent l’horodatage d’un service.
notice-link = Ce qui est enregistré sur vous ici
notice-title = Ce qui est enregistré sur vous ici
notice-lead = { $organization } vous donne accès à ce qui est partagé avec vous. Voici ce qui est enregistré sur vous.
notice-visits = Les visites sont enregistrées : quand vous consultez quelque chose qui vous est ouvert, { $organization } le voit.
notice-ask = À qui vous adresser
notice-rights = Vos droits
notice-rights-about = Vous pouvez télécharger ce qui est conservé sur vous, et le faire effacer.
own-made = { $email }, { $date }
own-account = Votre compte
own-label = { $field ->
    [name] Nom
    [job] Fonction
    [phone] Téléphone
    [email] E-mail
    [language] Langue
    [zone] Fuseau horaire
    [company] Entreprise
    [organization] Entreprise
    [known_as] Connu comme
    [created_at] Depuis
    [verified_at] Adresse confirmée
    [has_password] Mot de passe
    [second_step_at] Double authentification
    [keys] Clés
    [providers] Authentification unique
    [issuer] Fournisseur
    [subject] Nom chez ce fournisseur
    [browsers] Navigateurs
    [browser] Navigateur
    [network] Réseau
    [seen_at] Dernière visite
    [used_at] Dernière utilisation
    [ended_at] Fin
    [method] Comment
    [choices] Préférences d’e-mails
    [sort] Type
    [timing] Quand
    [mails] E-mails qui vous ont été envoyés
    [ending] Ce qu’il en est advenu
    [invitations] Invitations
    [accepted_at] Acceptée
    [wishes] Demandes d’effacement
    [due_at] Échéance
    [called_back_at] Annulée
    [objected_at] Opposition
    [reason] Raison
    [done_at] Fait
    [stay] Période d’accès
    [since] Depuis
    [until] Jusqu’au
    [purpose] Motif
    [suspended_at] Suspendu
    [grants] Ce qui vous a été ouvert
    [on] Où
    [facets] Parties ouvertes
    [message] Message
    [opened_at] Ouvert
    [closed_at] Fermé
    [written] Ce que vous avez écrit
    [drawn] Ce que vous avez dessiné
    [what] Quoi
    [title] Titre
    [text] Texte
    [at] Quand
    [signed] Signatures et approbations
    [state] État
    [note] Remarque
    [proven_by] Prouvé par
    [visits] Visites
    [started_at] Arrivée
    [last_at] Départ
    [pages] Pages
    [files] Fichiers
    [version] Version
    [size] Octets
    [media] Type
    [path] Dans l’archive
    [log] Dans le journal
   *[other] { $field }
}
own-what = { $what ->
    [contact] Invité
    [member] Membre
    [comment] Commentaire
    [message] Message
    [note] Note
    [request] Demande
    [task] Tâche
    [activity] Activité
    [event] Échange
    [answer] Réponse
    [confirmation] Confirmation
    [report] Compte rendu
    [verdict] Approbation
    [approval] Approbation
    [signature] Signature
    [board] Commentaire sur un tableau blanc
    [update] Situation d’un tableau blanc
    [reaction] Réaction
    [worked] Heures
    [passkey] Clé d’accès
    [key] Clé pour programmes
   *[other] { $what }
}
