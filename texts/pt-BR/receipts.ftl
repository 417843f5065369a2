# Quem leu o quê.

read-by = Lido por { $read } de { $of }
receipts-told = Que arquivos e páginas você abre aqui, e quando, é registrado e mostrado à equipe de { $organization }.
receipts-what = O que é registrado
receipts-off = A leitura não é mais registrada aqui. O que foi registrado antes permanece.
readers = Quem leu
readers-of = { $read } de { $of }
readers-none = Ninguém ainda.
readers-not = Ainda não
readers-yes = Já leram
readers-others = { $count ->
    [one] mais { $count } que não tem mais acesso ou veio por um link público
   *[other] mais { $count } que não têm mais acesso ou vieram por um link público
}
readers-remind = Lembrar
readers-reminded = Lembrete enviado:
read-first = Lido:
read-times = { $count } vezes, a última
read-older = Leu a versão { $version }, não a mais recente
read-taken = baixado
read-not-yet = Não leu
read-by-program = Acessado por um programa da pessoa:
access-read = Arquivos lidos: { $read } de { $of }
follow-opened = aberto:
documents-read = Lido por
documents-read-of = { $read } de { $of }
settings-receipts = Registrar o que os convidados leem
settings-receipts-help = Ao lado de cada arquivo aparece quem leu qual versão. Os convidados são informados. Desativado: nada é registrado a partir de então; as visitas continuam sendo.
news-to-read = { $name } pede que você leia um arquivo
news-first-read = { $name } leu um arquivo pela primeira vez
mails-reads = Convidados leem um arquivo pela primeira vez
history-file-reminded = lembrou { $became } de ler { $subject }
