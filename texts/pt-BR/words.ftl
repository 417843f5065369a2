### Palavras que todas as salas compartilham: datas, moldura das páginas, botões.

## Datas

date-today-at = hoje às { $clock }
date-yesterday-at = ontem às { $clock }
date-weekday-at = { $weekday } às { $clock }
date-today = hoje
date-yesterday = ontem
date-tomorrow = amanhã
date-weekday-day = { $weekday }, { $date }
size-bytes = { $number } B
size-kilobytes = { $number } KB
size-megabytes = { $number } MB
size-gigabytes = { $number } GB

## A moldura das páginas

skip = Ir para o conteúdo
offline = Você está off-line. O que você digitou continua aqui.
guest = convidado
rail = Principal
rail-home = Início
rail-projects = Projetos
rail-documents = Documentos
rail-organizers = Coleções
rail-tasks = Tarefas
rail-contacts = Contatos
rail-team = Equipe
rail-administration = Administração
menu = Menu
search = Pesquisar
search-for = Pesquisar
search-palette = Pesquisar ou ir para…
my-account-of = { $name }: minha conta
where-this-is = Onde isto está
pages = Páginas
first-page = Primeira página
next-page = Próxima página

## Botões

save = Salvar
cancel = Cancelar
back = Voltar
edit = Editar
add = Adicionar
more = Mais
more-actions = Mais ações
rename = Renomear
restore = Restaurar
archive = Arquivar
back-into-use = Usar de novo
confirm-or-not = Ou deixe como está.

## Palavras

yes = Sim
no = Não
required = Obrigatório
archived = Arquivado
changed = Alterado
overview = Visão geral
people = Pessoas
team = Equipe
guests = Convidados
tasks = Tarefas
files = Arquivos
notes = Notas
activities = Atividades
comments = Comentários
history = Histórico
fields = Campos
field = Campo
category = Categoria
categories = Categorias
responsible = Responsável
seen = visto:
not-seen-yet = ainda não visto
guests-see-this = Convidados veem isto
