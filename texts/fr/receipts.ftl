# Qui a lu quoi.

read-by = Lu par { $read } sur { $of }
receipts-told = Les fichiers et pages que vous ouvrez ici, et le moment où vous les ouvrez, sont enregistrés et montrés à l’équipe de { $organization }.
receipts-what = Ce qui est enregistré
receipts-off = Les lectures ne sont plus enregistrées ici. Ce qui l’a été avant reste.
readers = Qui l’a lu
readers-of = { $read } sur { $of }
readers-none = Personne pour l’instant.
readers-not = Pas encore lu
readers-yes = Lu
readers-others = { $count ->
    [one] { $count } autre, qui n’y a plus accès ou est venu par un lien public
   *[other] { $count } autres, qui n’y ont plus accès ou sont venus par un lien public
}
readers-remind = Envoyer un rappel
readers-reminded = Rappel envoyé
read-first = Lu :
read-times = { $count } fois, en dernier
read-older = A lu la version { $version }, pas la plus récente
read-taken = téléchargé
read-not-yet = Pas encore lu
read-by-program = Récupéré par un programme de l’invité
access-read = Fichiers lus : { $read } sur { $of }
follow-opened = ouvert :
documents-read = Lu par
documents-read-of = { $read } sur { $of }
settings-receipts = Enregistrer les lectures des invités
settings-receipts-help = À côté de chaque fichier figure qui en a lu quelle version. Les invités en sont informés. Désactivé : plus rien n’est enregistré dès lors ; les visites le restent.
news-to-read = { $name } vous demande de lire un fichier
news-first-read = { $name } a lu un fichier pour la première fois
mails-reads = Des invités lisent un fichier pour la première fois
history-file-reminded = a rappelé à { $became } de lire { $subject }
