# Notificações: o que interessa a alguém, e seus e-mails.

notifications = Notificações
notifications-bell = { $count ->
    [0] Notificações
    [one] Notificações, { $count } aguarda
   *[other] Notificações, { $count } aguardam
}
notifications-empty = Aqui aparece o que interessa a você: o que compartilham com você, novas tarefas, alterações, respostas e onde chamam seu nome.
notifications-read-all = Marcar tudo como lido
notifications-read = Marcar como lida
notifications-read-one = Marcar como lida: { $title }
notifications-unread = ainda não lida
notifications-pages = Páginas
notifications-first = Ir para as mais recentes
notifications-older = Anteriores

news-shared = { $name } compartilhou isto com você
news-told = { $name } compartilhou isto com convidados
news-added = { $name } adicionou você
news-noted = { $name } escreveu uma nota
news-request = { $name } pede algo
news-package = Quatro quintos dos convidados que você pode ter já estão aqui
news-added-by-nobody = Adicionaram você
news-new-task = Nova tarefa
news-changed-by-nobody = Alterado: { $parts }
news-changed = { $name } alterou { $parts }
news-part-text = o texto
news-part-due = o prazo
news-part-status = o status
news-part-assignee = quem faz
news-virus = Um vírus foi encontrado em um arquivo, que foi removido
news-files = { $name } adicionou um arquivo
news-comment = { $name } escreveu
news-event = { $name } escreveu para você
news-mention = { $name } mencionou você
news-team-chat = Novas mensagens no chat da equipe
news-team-chat-new = { $count ->
    [one] { $count } nova mensagem no chat da equipe
   *[other] { $count } novas mensagens no chat da equipe
}
news-guest-chat = Novas mensagens no chat com convidados
news-guest-chat-new = { $count ->
    [one] { $count } nova mensagem no chat
   *[other] { $count } novas mensagens no chat
}
news-asked = { $name } pede que você aprove isto
news-approved = Aprovado, por último por { $name }
news-rejected = Rejeitado por { $name }
news-with-edits = Aceito com ajustes, por último por { $name }
news-update = { $name } informa o andamento
news-requested = { $name } pede acesso
news-answer = Alguém preencheu um formulário
news-ending = Um acesso termina em breve
news-planned-soon = Está próximo ({ $day })
news-planned-due = Vence ({ $day }), confirme
news-planned-late = Atrasado ({ $day }), confirme
news-unconfirmed = Ninguém confirmou ({ $day })
news-stuck = Ninguém pode confirmar isto: não está com ninguém, ou o acesso da pessoa foi encerrado

mails-title = E-mails
mails-about = Quais e-mails você recebe, e quando: na hora, uma vez por dia em um só e-mail, ou nunca. O que interessa a você sempre aparece em Notificações.
mails-choose = Escolha quais e-mails você recebe
mails-saved = Salvo. A partir de agora, seus e-mails chegam assim.
mails-unknown = Escolha para cada tipo um destes: now, daily, never.
mails-codes = Códigos para entrar e convites para trabalhar com uma empresa sempre chegam.
mails-shares = Algo é compartilhado
mails-mentions = Alguém me menciona
mails-comments = Comentários
mails-chat = Mensagens em um chat
mails-approvals = Aprovações, assinaturas e listas que me pedem para preencher
mails-tasks = Tarefas, notas e atividades que sigo; o que tenho a fazer
mails-files = Novos arquivos
mails-forms = Respostas a formulários
mails-ends = Acesso que termina em breve
mails-digest = O e-mail que chega uma vez por dia
mails-now = Na hora
mails-daily = Uma vez por dia
mails-never = Nenhum e-mail

unsubscribe-title = Não receber mais estes e-mails?
unsubscribe-about = Basta pressionar, e e-mails deste tipo não chegam mais a você: { $sort }.
unsubscribe-press = Não receber mais
unsubscribed-title = Você não os recebe mais
unsubscribed-about = E-mails deste tipo não chegam mais a você: { $sort }. O que interessa a você continua em Notificações.
unsubscribe-again = Voltar a receber

mail-unsubscribe = Não receber mais e-mails deste tipo
mail-news-subject = { $says }: { $title }
mail-news-button = Abrir
mail-digest-subject = { $count ->
    [one] Uma novidade espera por você
   *[other] { $count } novidades esperam por você
}
mail-digest-above = Desde a sua última visita
mail-digest-more = Há mais em Notificações.
mail-kind-news = Notificação
mail-kind-digest = E-mail do dia

calendar = Calendário
calendar-about = Os dias em que algo vence, na medida em que está aberto para você. Assine-o no seu próprio calendário: lá ele se mantém atualizado.
calendar-days = O que há nele
calendar-empty = Nada a vencer. Aqui aparecem tarefas e projetos com prazo e o que está planejado.
calendar-none = Ainda não há endereço. Crie um e adicione-o ao seu calendário como assinatura.
calendar-make = Criar um endereço
calendar-address = Endereço para assinar
calendar-address-help = Quem tiver este endereço lê o que há aqui. Guarde-o para você e renove-o se outra pessoa o tiver obtido.
calendar-copy = Copiar endereço
calendar-copied = Copiado.
calendar-renew = Renovar endereço
calendar-end = Encerrar
calendar-fetched = última consulta:

mail-write-above = Escreva sua resposta acima desta linha
answer-no-files = Não é possível enviar arquivos aqui. Responda sem eles.
answer-second-step = Sua organização exige dos membros uma segunda etapa, que um e-mail não comporta: responda na página.
