error-sign-in = Connectez-vous d’abord.
error-second-step = Cette organisation exige de ses membres la double authentification à la connexion.
error-sign-in-title = Connexion
error-not-found = Rien ne vous est ouvert à cette adresse. Si vous venez d’un e-mail, adressez-vous à son expéditeur.
error-not-found-title = Rien ici
error-gone-title = Fermé
error-forbidden = Vous pouvez voir ceci, mais pas faire cela.
error-forbidden-title = Cela n’est pas possible ici
error-too-often = Trop d’essais. Réessayez dans { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
error-too-often-title = Un instant…
error-invalid = { $count ->
    [one] { $count } champ est à revoir.
   *[other] { $count } champs sont à revoir.
}
error-invalid-title = Cela n’a pas fonctionné
error-changed = Entre-temps, quelqu’un d’autre a modifié ceci. Revenez en arrière, rechargez la page et réessayez.
error-changed-title = Quelqu’un a été plus rapide
error-method = Cette adresse n’accepte pas ce type de requête.
error-once-unreadable = L’en-tête Idempotency-Key doit contenir de 1 à 255 caractères ASCII visibles.
error-once-reused = Cette Idempotency-Key a servi à une autre requête. Rien n’a été fait ; prenez une nouvelle clé.
error-once-running = La première requête avec cette Idempotency-Key est encore en cours de traitement. Redemandez dans un instant.
error-once-done = La requête avec cette Idempotency-Key a été exécutée. Sa réponse ne peut pas être donnée une seconde fois.
error-once-done-title = C’est déjà fait
error-too-large = C’est trop volumineux. Au plus { $megabytes } Mo.
error-unreadable = Ce qui a été envoyé est illisible. Revenez en arrière et réessayez.
error-foreign = Ceci a été envoyé depuis un autre site. Ouvrez la page ici et réessayez.
error-full = Le serveur n’a plus de place. Rien n’est perdu ; prévenez son exploitant.
error-down = Le serveur ne peut pas accéder à ses données pour l’instant. Rien n’est perdu ; réessayez dans un moment.
error-busy = Le serveur a tant à faire que cette demande devrait attendre trop longtemps. Rien n’a été fait ; réessayez dans un moment.
error-busy-key = Cette clé a déjà autant de requêtes en cours qu’elle peut en avoir. Rien n’a été fait ; envoyez la suivante quand l’une d’elles aura reçu sa réponse.
error-busy-pages = Autant de pages sont ouvertes que l’on peut en tenir à jour à la fois. Fermez-en quelques-unes et rechargez celle-ci.
error-broken = C’est notre faute, pas la vôtre. Rien n’est perdu ; réessayez.
error-broken-title = Une erreur s’est produite
error-noted = C’est consigné pour l’exploitant de ce serveur.
error-home = Aller à l’accueil
sign-in = Se connecter
list-cursor = Cet emplacement n’existe pas dans cette liste. Commencez à la première page.
list-first = Première page
