### Palavras que todas as salas compartilham: datas, moldura das páginas, botões.

## Datas

date-today-at = hoje às { $clock }
date-yesterday-at = ontem às { $clock }
date-weekday-at = { $weekday } às { $clock }
date-today = hoje
date-yesterday = ontem
date-tomorrow = amanhã
date-day = { $day ->
    [1] 1º
   *[other] { $day }
} de { $month }
date-day-year = { $day ->
    [1] 1º
   *[other] { $day }
} de { $month } de { $year }
date-weekday-day = { $weekday }, { $date }
date-brief = { $day } { $month } { $year }
month-short-1 = jan.
month-short-2 = fev.
month-short-3 = mar.
month-short-4 = abr.
month-short-5 = maio
month-short-6 = jun.
month-short-7 = jul.
month-short-8 = ago.
month-short-9 = set.
month-short-10 = out.
month-short-11 = nov.
month-short-12 = dez.
month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro
weekday-1 = segunda-feira
weekday-2 = terça-feira
weekday-3 = quarta-feira
weekday-4 = quinta-feira
weekday-5 = sexta-feira
weekday-6 = sábado
weekday-7 = domingo
day-1 = seg
day-2 = ter
day-3 = qua
day-4 = qui
day-5 = sex
day-6 = sáb
day-7 = dom

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
