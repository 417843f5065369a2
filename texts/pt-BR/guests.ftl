# A interface dos convidados.

guest-shared-by = { $sharer } compartilha isto com você
guest-shared-until = { $sharer } compartilha isto com você até { $date }
guest-overview = Visão geral
guest-jump = Nesta página
guest-todo = Tarefas
guest-for-you = Tarefas que você segue
guest-files = Arquivos
guest-notes = Notas
guest-activities = Atividades
guest-comments = Comentários
guest-people = Participam com você
guest-news = Novidades para você
guest-mark-seen = Marcar como visto
guest-foot = Você vê o que { $organization } abriu para você, nada mais.
guest-browsers = Meus navegadores
guest-browsers-about = Nestes navegadores, nenhum código é pedido. Saia dos que você não reconhecer.
browser-since = Desde { $since }, último uso: { $seen }
guest-menu = Registros e empresas
guest-open-at = Aberto para você em { $organization }
guest-open-count = { $count ->
    [0] Nada aberto para você
    [one] { $count } item aberto para você
   *[other] { $count } itens abertos para você
}
guest-home = Início
guest-others = Outras empresas
guest-empty = No momento, nada está aberto para você em { $organization }. Assim que algo estiver, aparecerá aqui.
guest-my-tasks = Tarefas que você segue
guest-my-items = Registros abertos para você
guest-hello = Olá, { $name }
guest-hello-below = O que { $organization } abriu para você
guest-search = Pesquisar no que está aberto para você
guest-responsible = responsável
guest-search-least = Digite pelo menos { $count } caracteres.
guest-search-nothing = Nada do que está aberto para você corresponde a “{ $sought }”.
guest-companies = Empresas que compartilham com você
guest-companies-again = Outras empresas também compartilham com você. Para vê-las, entre de novo: já faz algum tempo que você entrou.
guest-companies-none = Nada está aberto para você neste navegador. Abra o link do seu e-mail ou entre com o endereço ao qual ele foi enviado.
hit-file = Arquivo
hit-task = Tarefa
hit-note = Nota
hit-activity = Atividade
hit-event = Interação
hit-comment = Comentário
kind-record = Registro
kind-project = Projeto
kind-document = Documento
kind-board = Quadro
preview-banner = Você vê o que { $name } vê. Nada pode ser alterado aqui, e isto não deixa rastro nas visitas dessa pessoa.
preview-proposed = Isto é o que { $name } vai ver. Nada foi enviado ainda.
guest-news-more = { $count ->
    [one] e mais { $count }
   *[other] e mais { $count }
}
preview-sends = { $name } pode enviar arquivos aqui.
preview-makes-requests = { $name } pode fazer solicitações aqui.
preview-writes-notes = { $name } pode escrever notas aqui.
preview-writes = { $name } pode escrever aqui.
guest-companies-none-title = Nada está aberto para você aqui
link-closed-others = Ver o que está aberto para você
