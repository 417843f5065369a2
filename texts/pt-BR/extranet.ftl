# O que os convidados veem, fazem e recebem
extranet-title = O que os convidados veem e fazem
extranet-title-of = O que os convidados veem e fazem: { $name }
extranet-about = Vale para todos os registros daqui que forem compartilhados. Um registro pode definir isso por si; a um convidado específico pode-se mostrar menos, nunca mais.
extranet-record-about = Três níveis, cada um dentro do anterior: o que diz { $organizer }, o que diz este registro, o que é mostrado a um convidado.
extranet-is-off = No momento, convidados não têm acesso a estes registros. O que for definido aqui passa a valer assim que tiverem.
extranet-fields = Campos
extranet-fields-about = O que os convidados veem de um registro, quando os campos são mostrados a eles.
extranet-no-fields = Ainda não há campos.
extranet-may = O que podem fazer
extranet-may-about = Pode ser liberado a um convidado quando um registro é compartilhado. O que estiver desativado aqui está desativado para todos.
extranet-send-files = Adicionar arquivos
extranet-send-files-about = Fotos e documentos, ao próprio registro
extranet-attach = Adicionar arquivos a tarefas
extranet-attach-about = Também a notas e atividades que seguem
extranet-requests = Fazer solicitações
extranet-requests-about = Pedem algo e acompanham o andamento
extranet-write-notes = Escrever notas
extranet-write-notes-about = Alteram e removem só as próprias
extranet-mails = E-mails
extranet-mails-about = Quais e-mails os convidados destes registros recebem, se quiserem. Em Notificações eles sempre encontram tudo; convites sempre chegam.
extranet-mail-mentions = Alguém os chama com um @
extranet-mail-comments = Comentários
extranet-mail-approvals = Aprovações, assinaturas e listas de pendências
extranet-mail-tasks = Tarefas, notas e atividades
extranet-mail-files = Novos arquivos
extranet-mail-ends = Acesso que termina em breve
extranet-guest-sees = O que um convidado vê
extranet-sees-no-field = Nenhum campo é mostrado.
extranet-sees-about = Cada convidado vê isto, ou menos, conforme o que foi compartilhado com ele.
extranet-differing = Registros que diferem
extranet-differing-about = Eles definem por si o que seus convidados veem, fazem ou recebem. O que mudar acima não muda neles.
extranet-differing-more = Há mais registros assim.
extranet-above-on = coleção: ativado
extranet-above-off = coleção: desativado
extranet-save-record = Salvar para este registro
extranet-as-organizer = Como em { $organizer }
extranet-never-more = Um registro não abre a convidados mais do que a coleção. Quem gerencia coleções pode permitir isso.
extranet-never-more-about = Um registro não abre mais do que a coleção. Quem gerencia coleções pode permitir isso.
extranet-may-widen = Você gerencia coleções, então pode permitir que este registro abra mais do que a coleção.
extranet-each-guest = O que cada convidado vê
extranet-no-guests = Ainda não foi compartilhado com ninguém.
extranet-guest-fields = campos: { $some } de { $all }
extranet-guest-no-fields = nenhum campo
extranet-choose-fields = Escolher campos
extranet-look = Ver como
extranet-unknown = “{ $text }” não é conhecido aqui.
extranet-open = O que os convidados veem e fazem

# Solicitações
requests = Solicitações
request-new = Nova solicitação
request-new-about = Diga do que você precisa. { $company } responde aqui, e você acompanha o andamento.
request-make = Fazer uma solicitação
request-title = Do que você precisa
request-body = Mais detalhes
request-files = Fotos e arquivos
request-send = Enviar solicitação
request-open = Aberta
request-in-work = Em andamento
request-done = Concluída
request-closed = Encerrada
request-make-task = Criar uma tarefa
request-to-its-task = Ir para a tarefa
request-close = Encerrar
request-open-again = Reabrir
hit-request = Solicitação

# Relatos sobre tarefas
report-yours = Esta tarefa é sua
report-text = O que foi feito
report-done = Está concluída
report-started = Já comecei
report-not-yet = Ainda não concluída
report-only-say = Apenas informar
report-is-done = Você informou que está concluída.
report-empty = Diga em que ponto está ou o que foi feito.
report-no-status = É um destes: open, doing, done.

# Todos os convidados
roster-title = Convidados
roster-which = Quais convidados
roster-all = Todos
roster-idle = Inativos: { $count }
roster-none-idle = Todos estiveram aqui recentemente.
roster-empty = Nada foi compartilhado com ninguém ainda.
roster-more = Mais
roster-used = { $used } de { $allowed } convidados.
roster-used-any = Convidados: { $used }. Pode haver quantos você quiser.
roster-near = Quatro quintos da sua cota estão em uso. Para uma maior, fale com quem opera esta instalação; o acesso de quem está inativo pode ser encerrado.
roster-full = Sua cota está cheia: ninguém mais pode ser convidado até que algum acesso seja encerrado ou a cota seja ampliada.
roster-idle-about = Inativo é quem não esteve aqui nos últimos { $days } dias.
roster-invited = convite de { $by }, { $date }
roster-items = { $count ->
    [one] { $count } item
   *[other] { $count } itens
}
roster-seen = última visita: { $when }
roster-never = nunca veio
roster-is-idle = Inativo

# O código de um item
code = Código QR
code-about = Quem apontar o celular para ele chega a esta página: membros, na hora; convidados com acesso, depois de mostrar quem são. Para as demais pessoas não abre nada, então pode ficar colado em uma máquina à vista de todos.
code-picture = Código do endereço { $address }
code-print = Para imprimir (PDF)
code-file = Como imagem (SVG)
code-scan = Aponte o celular para ele.
