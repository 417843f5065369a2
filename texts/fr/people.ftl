sign-in-title = Connexion
sign-in-lead = Pour les membres comme pour les invités.
sign-in-button = Se connecter
sign-in-code = M’envoyer plutôt un code
sign-in-code-help = Pas de mot de passe ? Un code à 6 chiffres arrive par e-mail.
sign-in-wrong = L’adresse e-mail ou le mot de passe est incorrect.
sign-out = Se déconnecter
email = E-mail
email-invalid = Ce n’est pas une adresse e-mail.
password = Mot de passe
password-missing = Saisissez votre mot de passe ou faites-vous envoyer un code.
password-wrong = Le mot de passe est incorrect.
password-short = Au moins { $count } caractères, s’il vous plaît.
password-long = Au plus { $count } caractères, s’il vous plaît.
password-common = Tout le monde essaie celui-ci en premier. Choisissez-en un autre.
password-own = Il est fait de votre nom, de votre adresse ou de votre organisation. Choisissez-en un autre.
password-help = Au moins { $count } caractères ; quelques mots suffisent.
password-set = Changez votre mot de passe. Toutes vos autres sessions seront fermées.
password-unset = Vous vous connectez avec des codes reçus par e-mail. Vous pouvez aussi définir un mot de passe.
password-current = Votre mot de passe actuel
password-new = Nouveau mot de passe
password-change = Changer le mot de passe
password-make = Définir le mot de passe
code-title = Consultez vos e-mails
code-sent = Si nous connaissons l’adresse, un code à 6 chiffres vient d’être envoyé à
code-label = Code à 6 chiffres
code-valid = { $minutes ->
    [one] Valable encore { $minutes } minute
   *[other] Valable encore { $minutes } minutes
}
code-continue = Continuer
code-nothing = Rien reçu ? Regardez dans les courriers indésirables, ou
code-again = Envoyer un nouveau code
code-other-address = Utiliser une autre adresse
code-long-label = Code long
code-long-why = Trop de demandes ou d’essais aujourd’hui pour cette adresse. Copiez le code long de notre dernier e-mail : il est valable un jour. Ensuite, nous vous enverrons six chiffres.
code-wrong = Ce code ne correspond pas. Vérifiez l’e-mail le plus récent ; { $left ->
    [one] il reste { $left } essai.
   *[other] il reste { $left } essais.
}
code-over = Ce code n’est plus valable. Faites-en envoyer un nouveau.
where-title = Mes entreprises
where-member = Vous travaillez ici
where-guest = Vous y avez accès comme invité
where-nothing = Rien ne vous est ouvert pour le moment.
start-title = Bienvenue dans Parlor
start-lead = Vous êtes la première personne ici. Donnez un nom à votre organisation. Vous en serez l’administrateur.
start-organization = Nom de votre organisation
start-button = Créer l’organisation
your-name = Votre nom
field-missing = Veuillez remplir ce champ.
field-long = Au plus { $count } caractères, s’il vous plaît.
account-title = Mon compte
account-stale = Connectez-vous encore une fois avant de changer votre façon de vous connecter ou de déconnecter d’autres navigateurs.
account-sign-in-again = Se reconnecter
account-language = Langue
language-now = Celle que vous lisez
account-zone = Fuseau horaire
account-zone-help = Par exemple Europe/Paris
language-unknown = Cette langue n’est pas encore disponible.
zone-unknown = Ce fuseau horaire n’existe pas.
browsers-title = Mes navigateurs
browsers-lead = Où votre session est ouverte, et quelles entreprises font confiance au navigateur. Déconnectez ceux que vous ne reconnaissez pas.
browsers-end-others = Se déconnecter partout ailleurs
browser-this = Celui-ci
browser-unknown = Un navigateur
browser-seen = Dernière activité : { $when } · depuis : { $since } · { $network }
browser-by-link = par un lien d’invité
browser-end = Déconnecter
browser-trusted = { $organization } fait confiance à ce navigateur (depuis : { $since })
browser-trust-end = Retirer la confiance
since = depuis :
join-title = Rejoindre { $organization }
# Les cas sont les mots par lesquels le programme connaît les rôles.
join-lead = { $inviter } vous invite à travailler avec { $organization }. { $role ->
    [administrator] Vous pourrez tout y voir et tout y modifier.
    [internal] Vous y travaillerez avec tous les classeurs et toutes les fiches.
    [external] Vous n’y verrez que ce à quoi vous participez.
   *[other] Votre rôle : { $title }.
}
join-for = Cette invitation est destinée à { $email }.
join-account = Vous avez déjà un compte. Votre mot de passe prouve que c’est bien vous.
join-button = Rejoindre { $organization }
join-signed-in-as = Votre session est ouverte en tant que { $email }. Déconnectez-vous d’abord, puis ouvrez de nouveau le lien de l’e-mail.
join-other-address = Cette invitation est destinée à { $email }. Déconnectez-vous, puis ouvrez de nouveau le lien de l’e-mail.
join-gone = Cette invitation n’est plus valable. Demandez-en une nouvelle.
browser-end-this = Se déconnecter ici

# La double authentification
second-title = Double authentification
second-on = Activée
second-lead = Après votre mot de passe ou le code reçu par e-mail, une application sur votre téléphone affiche un code que personne d’autre n’a.
second-since = Demandée depuis : { $since }. { $count ->
    [0] Il ne reste aucun code de secours.
    [one] Il reste { $count } code de secours.
   *[other] Il reste { $count } codes de secours.
}
second-required-title = Encore une étape
second-required-lead = Cette organisation exige la double authentification à la connexion.
second-required-how = Configurez-la maintenant ; il suffit d’une minute et de votre téléphone.
second-required-again = La configuration est faite. Reconnectez-vous dans ce navigateur, et le code vous sera demandé.
second-required-sign-in = Se reconnecter
second-set-up = Configurer une application
second-how = Scannez l’image avec une application d’authentification, puis saisissez le code qu’elle affiche.
second-picture = Image pour l’application
second-by-hand = Ou saisissez ceci dans l’application :
second-first-code = Le code affiché maintenant
second-confirm = Activer
second-wrong = Ce code ne correspond pas ou a déjà servi. Attendez le suivant.
second-is-on = Double authentification activée
second-recovery = Conservez ces codes là où vous les trouverez sans votre téléphone. Chacun permet d’entrer une fois. Ils ne seront plus affichés.
second-recovery-copy = Tout copier
second-recovery-copied = Copié.
second-recovery-kept = Je les ai conservés
second-code = Code
second-off = Désactiver…
second-off-help = Le code qu’affiche maintenant votre application, ou un code de secours.
second-off-do = Désactiver
second-step-title = Encore une étape
second-step-lead = Saisissez le code qu’affiche l’application sur votre téléphone.
second-step-help = Sans votre téléphone, saisissez l’un de vos codes de secours.

passkey-title = Clés d’accès
passkey-lead = Connectez-vous avec votre doigt, votre visage ou le code PIN de votre appareil, sans mot de passe.
passkey-make = Ajouter une clé d’accès
passkey-sign-in = Se connecter avec une clé d’accès
passkey-one = Clé d’accès
passkey-first = Vous avez une clé d’accès. Connectez-vous d’abord avec elle ; vous pourrez ensuite modifier vos moyens de connexion.
passkey-used = dernière utilisation :
passkey-remove = Supprimer
passkey-which = clé d’accès { $name }
passkey-missing = Ce navigateur ne gère pas les clés d’accès.
passkey-failed = Cela n’a pas fonctionné. Réessayez ou connectez-vous autrement.
passkey-refused = Cette clé d’accès n’est pas connue ici. Connectez-vous autrement.
passkey-over = Cela a pris trop de temps. Réessayez.
passkey-too-many = Vous avez atteint le nombre maximal de clés d’accès. Supprimez-en d’abord une.

sso-sign-in = Se connecter avec { $name }
sso-unreachable = Le service de connexion de votre entreprise est injoignable. Réessayez dans un instant ou connectez-vous autrement.
sso-refused = Le service de connexion de votre entreprise vous a refusé l’accès. Réessayez ou connectez-vous autrement.
sso-over = Cela a pris trop de temps, ou s’est passé dans un autre navigateur. Réessayez.
sso-no-address = Le service de connexion de votre entreprise n’a pas confirmé votre adresse e-mail ; nous ne savons donc pas qui vous êtes ici.
sso-no-member = Personne ne travaille ici avec cette adresse. Demandez une invitation ou connectez-vous autrement.
