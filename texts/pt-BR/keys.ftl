keys-title = Chaves para programas
keys-lead = Uma chave permite que um programa faça o que você pode fazer, ou menos.
keys-api = O que programas podem fazer
key-name = Para que serve?
key-make = Criar uma chave
key-end = Revogar
key-made-title = A chave “{ $name }”
key-made-lead = Copie-a agora. Ela nunca mais será mostrada.
key-copy = Copiar
key-copied = Copiado.
key-kept = Já guardei
key-in-person = Só você pode fazer isto, não uma chave.
key-only-reads = Esta chave só pode ler.
key-bound = Esta chave só abre aquilo para que foi criada.
key-unknown = Esta chave não está em vigor: foi revogada, o prazo acabou, ou não existe.
key-may = O que pode fazer
key-may-read = Ler
key-may-write = Ler e alterar
key-may-which = Escolha o que ela pode fazer.
key-where = Onde
key-all-houses = Em todo lugar aonde você pode ir
key-only-house = Só em { $organization }
key-house-unknown = Escolha uma empresa onde você trabalha ou é convidado.
key-long = Por quanto tempo
key-days = { $days ->
    [one] { $days } dia
   *[other] { $days } dias
}
key-until-day = Até um dia
key-no-end = sem término
key-long-which = Escolha por quanto tempo.
key-last-day = Último dia
key-last-day-help = Só quando você escolhe “Até um dia”.
key-date-wrong = Escolha um dia.
key-until-past = Esse dia já passou.
key-too-long = Escolha um dia nos próximos { $days } dias.
key-until = até { $date }
key-over = Prazo encerrado
key-reads = Só lê
key-used = Último uso: { $when } · { $network }
key-unused = Nunca usada
key-made-by = por { $name }
key-view-of = O que { $guest } vê em { $organization }

view-keys = Chaves para programas
view-keys-title = O que { $name } vê, para programas
view-keys-lead = Um programa com uma chave assim vê o que { $name } vê e não altera nada. { $name } não recebe nenhum aviso. A chave termina quando nada mais está aberto para a pessoa, ou quando quem a criou não pode mais ver como ela.
view-keys-nothing = Nada está aberto para este convidado, então não há o que ver.

services-title = Serviços
services-lead = Programas que trabalham aqui. Um serviço tem funções como os membros, não ocupa licença, não entra em lugar nenhum e não recebe e-mails. O que ele faz fica no histórico com o nome dele.
services-empty = Nenhum programa trabalha aqui ainda.
service-make = Adicionar um serviço
service-name = Nome
service-name-help = Por exemplo, “Robô de importação”. Onde quer que apareça, é identificado como serviço.
service-named = { $name } (serviço)
service-roles = Funções
service-roles-help = Externo vê só o que o próprio serviço criou ou a que foi adicionado.
service-role-none = Escolha pelo menos uma função.
service-keys = { $count ->
    [0] Nenhuma chave
    [one] { $count } chave
   *[other] { $count } chaves
}
service-keys-lead = Cada programa recebe uma chave própria, para que uma possa ser revogada sem as outras.
service-used = último uso: { $when }
service-above-yours = Este serviço pode fazer mais do que você. Peça a um administrador que crie a chave.
service-remove = Remover este serviço
