# Quién ha leído qué.

read-by = Leído por { $read } de { $of }
receipts-told = Qué archivos y páginas abre usted aquí, y cuándo, se registra y se muestra al equipo de { $organization }.
receipts-what = Qué se registra
receipts-off = Aquí ya no se registran las lecturas. Lo registrado antes se conserva.
readers = Quién lo ha leído
readers-of = { $read } de { $of }
readers-none = Nadie todavía.
readers-not = Aún no
readers-yes = Lo han leído
readers-others = { $count ->
    [one] 1 más que ya no lo tiene o llegó por un enlace público
   *[other] { $count } más que ya no lo tienen o llegaron por un enlace público
}
readers-remind = Recordárselo
readers-reminded = Recordatorio:
read-first = Leído:
read-times = { $count } veces, la última:
read-older = Leyó la versión { $version }, no la más reciente
read-taken = descargado
read-not-yet = No lo ha leído
read-by-program = Recuperado por un programa suyo:
access-read = Ha leído { $read } de { $of } archivos
follow-opened = abierto:
documents-read = Leído por
documents-read-of = { $read } de { $of }
settings-receipts = Registrar qué leen los invitados
settings-receipts-help = Junto a cada archivo se indica quién ha leído qué versión. Se informa a los invitados. Desactivado: no se registra nada a partir de entonces, salvo las visitas.
news-to-read = { $name } le pide que lea un archivo
news-first-read = { $name } ha leído un archivo por primera vez
mails-reads = Los invitados leen un archivo por primera vez
history-file-reminded = recordó a { $became } que lea { $subject }
