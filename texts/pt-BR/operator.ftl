# As páginas do operador
operator-title = Instalação
operator-overview = Visão geral
operator-organizations = Organizações
operator-organization = Organização
operator-mails = E-mails
operator-health = Integridade
operator-limits = Configuração
operator-members = Membros
operator-items = Itens
operator-files = Arquivos
operator-storage = Armazenamento
operator-here-today = Pessoas aqui hoje
operator-active = Última alteração
operator-since = Desde
operator-plan = Plano
operator-queues = O que aguarda
operator-mails-waiting = E-mails que aguardam
operator-mails-failed = E-mails sem entrega, sete dias
operator-mails-given-up = E-mails sem entrega
operator-mails-sent = E-mails enviados hoje
operator-seals = Documentos que aguardam o selo
operator-search = Itens que a pesquisa ainda não processou
operator-scans = Arquivos que aguardam o antivírus
operator-mails-late = Há e-mails aguardando desde { $when }. Veja a integridade: o servidor de e-mail está funcionando?
operator-held = Contidas
operator-held-about = Organizações que, na última hora, quiseram neste servidor mais de uma vez só do que a sua parte.
operator-held-requests = solicitações demais ao mesmo tempo
operator-held-key = solicitações demais com uma mesma chave
operator-held-pages = páginas abertas demais
operator-held-times = { $count ->
    [one] uma vez
   *[other] { $count } vezes
}, por último: { $when }
operator-sees = Estas páginas mostram quanto há e como está, nunca o que diz.
operator-find = Buscar pelo nome no endereço
operator-find-button = Buscar
operator-none = Nenhuma organização tem esse nome.
operator-more = Mais
operator-new = Nova organização
operator-new-about = O administrador entra com um código por e-mail; nenhuma mensagem é enviada agora.
operator-name = Nome da empresa
operator-admin = Nome do administrador
operator-admin-email = Endereço de e-mail do administrador
operator-make = Criar a organização
operator-any = quantos quiserem
operator-of = { $used } de { $allowed }
operator-administrators = { $count ->
    [one] { $count } administrador
   *[other] { $count } administradores
}
operator-headless = Ninguém administra esta organização. “parlor admin appoint { $slug } ADDRESS” torna um dos membros administrador.
operator-subscribed = Plano e convidados
operator-package = Cota de convidados
operator-package-help = Esse número de convidados ao mesmo tempo, em vez do número do plano: 10, 20, 50, 100, 200, 300 e assim por diante, de 100 em 100. Vazio para usar o do plano.
operator-plan-unknown = Escolha um dos planos.
operator-guests-number = Uma cota é de 10, 20, 50, 100, 200, 300 convidados e assim por diante, de 100 em 100. Deixe vazio para usar o número do plano.
operator-mails-none = Nenhum e-mail aguarda.
operator-mails-none-failed = Nenhum e-mail ficou sem entrega nas últimas quatro semanas.
operator-mail-tried = { $count ->
    [0] Escrito: { $when }, sem tentativas ainda
    [one] Escrito: { $when }, { $count } tentativa
   *[other] Escrito: { $when }, { $count } tentativas
}
operator-mail-next = próxima tentativa: { $when }
operator-mail-again = Enviar de novo
operator-mails-all-again = Enviar de novo todos dos últimos sete dias
operator-health-about = Verificado agora mesmo, consultando cada parte. O que foi encontrado aparece em inglês, como no log e na linha de comando (parlor doctor).
operator-wrong = Errado
operator-doubtful = Verifique
operator-well = Em ordem
operator-limits-about = O que está em vigor, do arquivo, do ambiente e das opções de linha de comando; os segredos ficam ocultos. É lá que se altera, não aqui.
