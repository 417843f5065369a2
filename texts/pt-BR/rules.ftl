# Regras sobre o que é aberto a convidados.
rules = Regras de compartilhamento
rules-about = O que é aberto a convidados precisa seguir estas regras. Antes de ativar uma, você vê quais acessos abertos a violariam e pode corrigi-los.
rules-on = Ativas
rules-none = Nenhuma regra está ativa. Convidados têm acesso conforme cada membro decide.
rules-drafts = Rascunhos
rule-new = Nova regra
rule-about = Sobre o quê
rule-where = Onde
rule-draft = Criar rascunho
rule-draft-help = Um rascunho não vale em lugar nenhum. Você vê o que o violaria e depois o ativa.
rule-everywhere = Em toda parte
rule-records = Todos os registros
rule-projects = Todos os projetos
rule-documents = Todos os documentos
rule-boards = Todos os quadros
rule-what-only-domains = Só endereços de certos domínios
rule-what-never-domains = Nenhum endereço de certos domínios
rule-what-longest = Tempo máximo
rule-what-no-public-links = Sem links públicos
rule-what-proof-to-sign = Chave de acesso ou segunda etapa para assinar
rule-what-proof-to-edit = Chave de acesso ou segunda etapa para alterar qualquer coisa
rule-what-watermark = Marca d’água nas visualizações
rule-says-only-domains = Só endereços de { $domains }
rule-says-never-domains = Nenhum endereço de { $domains }
rule-says-longest = { $days ->
    [one] No máximo { $days } dia
   *[other] No máximo { $days } dias
}
rule-on-by = Ativada por { $name }, { $date }
rule-drafted-by = Rascunho de { $name }
rule-is-draft = Um rascunho
rule-off-since = Desativada: { $date }
rule-thrown-away = Este rascunho foi descartado.
rule-exceptions = { $count ->
    [one] { $count } exceção
   *[other] { $count } exceções
}
rule-change = Alterar
rule-off = Desativar
rule-off-question = Desativar esta regra? O que está aberto continua aberto.
rule-overtaken = Enquanto isso, { $name } alterou esta regra. É assim que está agora; nada foi feito.
rule-says = O que ela diz
rule-domains = Domínios
rule-domains-help = Um por linha, como example.org. *.example.org inclui também todos os subdomínios.
rule-days = Dias
rule-days-help = Tudo o que for aberto termina no máximo depois desse número de dias. Pode ser prorrogado pelo mesmo tempo.
rule-goes-on = O que já está aberto continua quando você a ativa, até que alguém o corrija. Novos acessos precisam seguir a regra.
rule-at-once = Esta regra vale na hora para todos, seja o que for que esteja aberto.
rule-edit-is = Alterar qualquer coisa é adicionar ou alterar arquivos, notas e o que há em um quadro, relatar tarefas, confirmar o que está planejado e responder a listas de pendências. Comentários, chats e solicitações não exigem chave de acesso.
rule-look = Ver o que a violaria
rule-would-break = O que violaria esta regra?
rule-broken = Exceções
rule-to-prove = Quem precisa configurar
rule-all-prove = Todas as pessoas envolvidas já têm uma chave de acesso ou uma segunda etapa.
rule-breaks-nothing = Nada do que está aberto viola esta regra.
rule-no-exceptions = Não há exceções. Tudo o que está aberto segue esta regra.
rule-watermark-breaks-nothing = Ela não afeta nenhum acesso. Convidados veem o próprio endereço sobre visualizações e páginas; membros e downloads continuam como estão.
rule-count-would-break = { $count ->
    [one] { $count } acesso aberto a violaria. Nada foi alterado.
   *[other] { $count } acessos abertos a violariam. Nada foi alterado.
}
rule-count-broken = { $count ->
    [one] { $count } acesso aberto a viola e continua até que alguém o corrija.
   *[other] { $count } acessos abertos a violam e continuam até que alguém os corrija.
}
rule-count-to-prove = { $count ->
    [one] { $count } convidado ainda não tem chave de acesso nem segunda etapa, o que lhe será pedido quando necessário.
   *[other] Em { $count } acessos abertos, o convidado ainda não tem chave de acesso nem segunda etapa, o que lhe será pedido quando necessário.
}
rule-sort-guests = Convidados
rule-sort-on-boards = Convidados em quadros
rule-sort-visitors = Vieram por um link público
rule-sort-public-links = Links públicos
rule-unseen = { $count ->
    [one] Mais { $count } é de um item que você não vê.
   *[other] Mais { $count } são de itens que você não vê.
}
rule-owner = { $name } responde por isso
rule-page = Página { $page } de { $pages }
rule-page-before = Página anterior
rule-page-after = Próxima página
rule-why-only = { $email } não é de nenhum destes domínios.
rule-why-no-address = A pessoa não tem endereço de e-mail.
rule-why-never = { $email } é de um destes domínios.
rule-why-no-end = Não tem término.
rule-why-late = O término é { $date }, tarde demais.
rule-why-public = Todos os que têm o endereço entram.
rule-why-unproven = A pessoa ainda não tem chave de acesso nem segunda etapa.
rule-mend-shorten = Encurtar
rule-mend-shorten-all = { $count ->
    [one] Encurtar
   *[other] Encurtar todos os { $count }
}
rule-mend-shorten-question = { $count ->
    [one] Fazer terminar no último dia que a regra permite?
   *[other] Fazer todos os { $count } terminarem no último dia que a regra permite?
}
rule-mend-close = Encerrar acesso
rule-mend-close-all = { $count ->
    [one] Encerrar acesso
   *[other] Encerrar todos os { $count } acessos
}
rule-mend-close-question = { $count ->
    [one] Encerrar o acesso? O link para de funcionar, e a pessoa deixa de seguir o que segue lá. O que ela escreveu permanece.
   *[other] Encerrar todos os { $count } acessos? Os links param de funcionar, e as pessoas deixam de seguir o que seguem lá. O que elas escreveram permanece.
}
rule-mend-deactivate = Desativar
rule-mend-deactivate-all = { $count ->
    [one] Desativar o link público
   *[other] Desativar todos os { $count } links públicos
}
rule-mend-deactivate-question = { $count ->
    [one] Desativar? Quem veio só por ele fica de fora até que seja ativado de novo.
   *[other] Desativar todos os { $count }? Quem veio só por eles fica de fora até que sejam ativados de novo.
}
rule-mend-at-once = No máximo { $most } são corrigidos de cada vez; depois pressione de novo.
rule-mend-what = Diga o que deve ser corrigido: um ou todos.
rule-nothing-to-mend = Nada disso viola mais a regra.
rule-switch-on = Ativar a regra
rule-on = Ativar
rule-on-clean = A partir de agora, tudo o que for aberto precisa seguir esta regra.
rule-on-with-exceptions = { $count ->
    [one] A partir de agora, tudo o que for aberto precisa seguir esta regra. O acesso acima continua como exceção até que alguém o corrija.
   *[other] A partir de agora, tudo o que for aberto precisa seguir esta regra. Os { $count } acessos acima continuam como exceções até que alguém os corrija.
}
rule-on-replaces = Ela toma o lugar da regra a partir da qual foi criada.
rule-discard = Descartar o rascunho
rule-what = Escolha sobre o que é a regra.
rule-place-which = Esse lugar não existe mais. Escolha outro.
rule-no-domain = “{ $text }” não é um domínio. Digite como example.org ou *.example.org.
rule-too-many-domains = No máximo { $most } domínios.
rule-domains-missing = Indique primeiro pelo menos um domínio.
rule-days-wrong = Digite um número de dias, de 1 a { $most }.
rule-there-already = Já existe uma regra assim para este lugar. Altere-a ou escolha outro lugar.

rule-only-domains = Só endereços de { $domains }: uma regra de { $house }.
rule-never-domains = Nenhum endereço de { $domains }: uma regra de { $house }.
rule-longest = { $days ->
    [one] No máximo { $days } dia: uma regra de { $house }. Escolha um último dia anterior.
   *[other] No máximo { $days } dias: uma regra de { $house }. Escolha um último dia dentro desse prazo.
}
rule-longest-beside = { $days ->
    [one] No máximo { $days } dia: uma regra de { $house }.
   *[other] No máximo { $days } dias: uma regra de { $house }.
}
rule-no-public-links = Sem links públicos aqui: uma regra de { $house }.
rule-arrival = Este endereço não tem acesso aqui: uma regra de { $house }. Use outro ou fale com quem compartilhou com você.

prove-banner = { $house } exige uma chave de acesso ou uma segunda etapa antes que você assine ou altere algo aqui.
prove-button = Entrar com ela
prove-to-edit = Para alterar algo aqui, entre com uma chave de acesso ou uma segunda etapa.
prove-to-sign = Para assinar aqui, entre primeiro com uma chave de acesso ou uma segunda etapa.
