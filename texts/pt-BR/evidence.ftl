# Evidências e exportações.
evidence-of-item = É para a equipe: contém o que foi dito entre os membros e também o que foi dito com convidados. O que os convidados podiam ver está junto ao que lhes foi aberto.
evidence-of-guest = É sobre um convidado: o que estava aberto para ele, o que viu, escreveu, enviou, assinou e confirmou, e o que outros escreveram onde ele participava e podia ler.
evidence-of-organization = É sobre toda a organização, para seus administradores.
evidence-items-left-out = { $count ->
    [one] { $count } item ficou de fora, porque quem gerou isto não vê quem tem acesso a ele.
   *[other] { $count } itens ficaram de fora, porque quem gerou isto não vê quem tem acesso a eles.
}
evidence-more = { $count ->
    [one] Mais { $count } linha está nos dados do pacote.
   *[other] Mais { $count } linhas estão nos dados do pacote.
}
evidence-shut = apenas citado: não liberado pelo antivírus, ou destruído
evidence-how-much = O que há no pacote
evidence-count = Quantidade
evidence-end = Término
evidence-by = Por
evidence-text = Texto
evidence-value = Valor
evidence-done = Concluído
evidence-report = Relato
evidence-suspended = Suspenso
evidence-fetched = Acessado por uma máquina
evidence-stay = Período como convidado
evidence-browsers = Navegadores em que foi reconhecido
evidence-codes = Códigos enviados
evidence-links = Links
evidence-values = Campos
evidence-approvals = Aprovações de tarefas
evidence-orders = Ordens de serviço
evidence-order-confirmations = Confirmações na tela
evidence-answers = Respostas a listas de pendências
evidence-confirmations = Atividades planejadas confirmadas
evidence-board-said = O que foi dito no quadro
evidence-board-approvals = Aprovações do quadro
evidence-chats = Chats
evidence-mails = E-mails
archives = Exportação
archives-about = Tudo da organização em um pacote assinado: itens com seus arquivos, pessoas e funções, configurações, e-mails e todo o log de auditoria. É gerado enquanto você trabalha e guardado por { $days } dias para quem o pediu.
archives-verify = Quem tem um pacote pode verificá-lo com “parlor verify”, sem esta instalação.
archive-ask = Gerar um pacote
archive-runs = Um pacote já está sendo gerado. Só pode haver um de cada vez.
archive-over = Já terminou.
archive-asked = Pedido por { $name }
archive-running = Sendo gerado
archive-percent = Sendo gerado: { $percent }%
archive-ready = Pronto
archive-until = guardado até { $date }
archive-cancelled = Interrompido
archive-failed = Não deu certo. Peça de novo.
archive-gone = Não está mais guardado
archive-take = Baixar
mail-archive-subject = O pacote de { $organization } está pronto
mail-archive-above = O pacote que você pediu está pronto:
mail-archive-button = Ir para o pacote
mail-archive-below = Ele fica guardado até { $date } e não é entregue a ninguém além de você.
evidence-steps = { $done } de { $of } etapas
mail-kind-archive = Um pacote está pronto
