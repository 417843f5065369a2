# Direitos das pessoas
privacy = Privacidade
privacy-lead = Por quanto tempo você mantém o quê, e o que informa sobre isso.
data-title = Seus dados
data-lead = O que é mantido sobre { $email }, aqui e em cada empresa que conhece você.
data-take = Levar os dados
data-take-lead = Um pacote com tudo o que é mantido sobre você, para ler e para programas, com os arquivos que você enviou. O que outras pessoas escreveram não está nele.
data-take-button = Baixar
data-stale = Entre mais uma vez antes de levar seus dados ou pedir a eliminação deles.
data-sign-in = Entrar de novo
data-member-since = Você trabalha aqui desde { $date }
data-guest-since = Convidado aqui desde { $date }, { $count ->
    [0] nada está aberto para você
    [one] { $count } item está aberto para você
   *[other] { $count } itens estão abertos para você
}
erase-title = Eliminar os dados
erase-lead = Acontece { $days } dias depois do pedido. Até lá, você pode cancelá-lo aqui.
erase-account = Tudo, inclusive minha conta
erase-ask = Pedir eliminação
erase-question = { $organization } deve eliminar o que sabe sobre você? O que está aberto para você lá é encerrado.
erase-question-account = Todas as empresas devem eliminar o que sabem sobre você, e também sua conta? Depois disso, ninguém aqui conhece mais seu endereço.
erase-goes = O que sai: nome, endereço, telefone e cargo, acessos, o que você segue, escolhas de e-mails, visitas, rascunhos e navegadores confiáveis.
erase-stays = O que fica: o que foi escrito e enviado, com um nome como “Convidado anonimizado 7”, e o que comprova algo: assinaturas, documentos selados e o log.
erase-stays-documents = Estes documentos mantêm quem assinou ou recusou, e como:
erase-sure = Sei o que sai e o que fica, e que isso não pode ser desfeito.
erase-sure-missing = Marque que você sabe o que sai e o que fica.
erase-what = Escolha uma empresa que conhece você.
erase-member = Você trabalha em { $organization }. Os administradores precisam primeiro remover você de lá; peça a eliminação de tudo, e eles recebem o pedido.
erase-last-administrator = Só você é administrador de { $organization }. Defina outra pessoa primeiro.
erase-asked = O que você pediu
erase-asked-at = Pedido:
erase-back = Cancelar o pedido
erase-due = Eliminação: { $date }.
erase-due-account = Eliminação: { $date }, ou quando a última empresa terminar.
erase-objected = Há uma oposição desde { $date }, por este motivo. Enquanto isso, nada é eliminado.
erase-waits-for-removal = Os administradores receberam o pedido de remover você. Quando o fizerem, os dados são eliminados.
erase-not-asked = Ninguém mais pediu isso.
erased-guest = Convidado anonimizado { $number }
erased-member = Ex-membro { $number }
erasure-link = Eliminar os dados deste contato
erasure-of = Eliminar os dados de { $name }
erasure-does = O que isto faz
erasure-open = { $count ->
    [0] Nada está aberto para a pessoa.
    [one] { $count } item está aberto para a pessoa e é encerrado.
   *[other] { $count } itens estão abertos para a pessoa e são encerrados.
}
erasure-waits = Estes documentos aguardam { $name }. A assinatura nunca poderá chegar; retire o fluxo ou espere por ela.
erasure-unseen = { $count ->
    [one] Mais { $count } documento que você não vê é afetado.
   *[other] Mais { $count } documentos que você não vê são afetados.
}
erasure-not-asked = A pessoa não pediu isso.
erasure-asked = { $name } pediu isso, { $date }.
erasure-decide = Decidir
erasure-now-question = Eliminar agora os dados de { $name }? O nome é substituído em toda parte.
erasure-now = Eliminar agora
erasure-object = Opor-se
erasure-reason = Motivo para manter
erasure-reason-help = É mostrado à pessoa, e nada é eliminado até que vocês mesmos o façam.
news-erasure-asked = { $name } pede a eliminação dos próprios dados
news-erasure-back = { $name } mudou de ideia: nada é eliminado
news-erasure-done = Os dados deste convidado foram eliminados
news-erasure-member = { $name } pede remoção e eliminação dos próprios dados
news-erasure-soon = Há muito tempo nada está aberto para este convidado: os dados são eliminados em 30 dias
mail-kind-erasure = Eliminação de dados
mail-erasure-asked = { $names } vai eliminar o que sabe sobre você
mail-erasure-account = Sua conta será eliminada
mail-erasure-asked-above = Você pediu isso. Data: { $due }. { $names }
mail-erasure-objected = { $names } se opõe à eliminação dos seus dados
mail-erasure-objected-above = { $names } mantém o que sabe sobre você, por este motivo:
mail-erasure-done = { $names } eliminou seus dados
mail-erasure-done-above = { $names } eliminou o que sabia sobre você.
mail-erasure-gone = Sua conta foi eliminada
mail-erasure-gone-above = Ninguém aqui conhece mais seu endereço.
mail-erasure-gone-below = Este é o último e-mail para você. Se algo for compartilhado de novo com você, aqui você será alguém novo.
mail-erasure-below = Não foi você? Cancele o pedido lá e saia dos navegadores que não reconhecer.
mail-erasure-button = Ver ou cancelar o pedido
audit-covered = citou alguém cujos dados foram eliminados
retention = Prazos de retenção
retention-lead = Vazio significa: é mantido. O que passa do prazo é removido automaticamente.
retention-kept = é mantido
retention-visits = Visitas e redes, em dias
retention-visits-help = Quando os convidados viram algo e de onde vieram por último. Em documentos que assinaram, isso permanece como evidência.
retention-guests = Convidados para quem nada está aberto, em meses
retention-guests-help = Os dados deles são eliminados. O anfitrião é avisado { $days } dias antes.
retention-mails = O que diziam os e-mails enviados, em dias
retention-mails-help = Permanece o fato de que foram enviados. Depois disso, não podem mais ser respondidos por e-mail.
retention-holds = Navegadores que tinham um endereço, em dias
retention-holds-help = De links que não abrem mais nada, como os de quadros encerrados.
retention-bin = O que vai para a lixeira é sempre removido depois de { $days } dias.
retention-number = Um número de { $least } a { $most }, ou nada.
retention-touches = Estas regras removeriam algo agora:
retention-touches-visits = { $count ->
    [one] { $count } visita ou rede
   *[other] { $count } visitas e redes
}
retention-touches-guests = { $count ->
    [one] { $count } convidado, 30 dias depois do aviso ao anfitrião
   *[other] { $count } convidados, 30 dias depois do aviso aos anfitriões
}
retention-touches-mails = { $count ->
    [one] o texto de { $count } e-mail
   *[other] o texto de { $count } e-mails
}
retention-touches-holds = { $count ->
    [one] { $count } navegador
   *[other] { $count } navegadores
}
retention-save-sure = Salvar e remover
retention-days = { $count ->
    [one] { $count } dia
   *[other] { $count } dias
}
retention-months = { $count ->
    [one] { $count } mês depois que nada mais está aberto
   *[other] { $count } meses depois que nada mais está aberto
}
controller = Controlador dos dados
controller-lead = É mostrado aos convidados e consta do registro das operações de tratamento.
controller-responsible = Responsável
controller-responsible-help = Sua empresa, com endereço.
controller-officer = Encarregado de dados
controller-officer-help = A quem se pode perguntar, se houver alguém.
controller-purpose = Finalidades
controller-purpose-help = Para que você mantém os dados e com que base legal.
processing-title = Registro das operações de tratamento
processing-lead = { $organization }, situação de { $date }.
processing-unfilled = Diga quem responde pelos dados e para que são mantidos.
processing-fill = Preencher
processing-organization = Organização
processing-people = De quem são os dados
processing-people-guests = Convidados: pessoas de fora para quem algo está aberto
processing-people-contacts = Contatos: pessoas de fora, como você as conhece
processing-people-members = Membros: pessoas que trabalham para você
processing-people-strangers = Pessoas que preenchem um formulário ou vêm por um link público
processing-data = O que é registrado
processing-data-contact = Nome, endereço de e-mail, telefone, cargo, empresa e idioma
processing-data-access = O que foi aberto para quem, quando, por quem e até quando
processing-data-visits = Quem viu o quê e quando, em que navegador, de que rede
processing-data-words = O que escrevem e enviam: comentários, mensagens, notas, solicitações, respostas, arquivos
processing-data-signatures = Assinaturas e aprovações, com a forma como a pessoa mostrou quem é
processing-data-mails = Que e-mails foram para quem e o que diziam
processing-recipients = Quem recebe
processing-no-recipients = Ninguém além de quem trabalha com isso: nenhum serviço externo é usado.
processing-recipient = { $what ->
    [mail] Servidor de e-mail
    [mail_in] Respostas por e-mail
    [database] Banco de dados
    [storage] Armazenamento de arquivos
    [timestamps] Serviço de carimbo do tempo
    [antivirus] Antivírus
    [sign_in] Entrada de membros
   *[other] { $what }
}
processing-periods = Por quanto tempo
processing-period = { $what ->
    [visits] Visitas e redes
    [guests] Convidados para quem nada está aberto
    [mails] O que diziam os e-mails
    [browsers] Navegadores que tinham um endereço
    [bin] O que está na lixeira
    [overview] Notificações
    [log] O log, as assinaturas e os documentos selados
   *[other] { $what }
}
processing-measures = Como são protegidos
processing-safe-access = Cada resposta é decidida por uma única política no momento em que é dada; para um convidado, nada está aberto que não tenha sido compartilhado com ele.
processing-safe-log = Um log de quem fez e de quem viu o quê, em que cada entrada traz o hash da anterior.
processing-safe-passwords = As senhas são mantidas como hashes Argon2id; códigos e links, como hashes ou sementes que não abrem nada sem uma chave de fora do banco de dados.
processing-safe-links = Links de convidado abrem um item para uma pessoa e podem ser interrompidos a qualquer momento.
processing-safe-guessing = Tentativas e requisições são contadas e limitadas.
processing-safe-erasing = As próprias pessoas exportam e eliminam seus dados.
processing-safe-tls = As conexões são criptografadas (TLS).
processing-safe-second = Os membros entram com uma segunda etapa.
processing-safe-antivirus = Os arquivos passam por um antivírus antes de serem entregues a alguém.
processing-safe-timestamps = Os selos trazem o carimbo do tempo de um serviço.
notice-link = O que é registrado sobre você aqui
notice-title = O que é registrado sobre você aqui
notice-lead = { $organization } dá a você acesso ao que compartilha. Isto é o que se registra sobre você.
notice-visits = As visitas são registradas: quando você vê algo que está aberto para você, { $organization } fica sabendo.
notice-ask = A quem você pode perguntar
notice-rights = Seus direitos
notice-rights-about = Você pode levar o que é mantido sobre você e pedir a eliminação.
own-made = { $email }, { $date }
own-account = Sua conta
own-label = { $field ->
    [name] Nome
    [job] Cargo
    [phone] Telefone
    [email] E-mail
    [language] Idioma
    [zone] Fuso horário
    [company] Empresa
    [organization] Empresa
    [known_as] Conhecido como
    [created_at] Desde
    [verified_at] Endereço confirmado
    [has_password] Senha
    [second_step_at] Segunda etapa
    [keys] Chaves
    [providers] Logon único
    [issuer] Provedor
    [subject] Nome lá
    [browsers] Navegadores
    [browser] Navegador
    [network] Rede
    [seen_at] Última visita
    [used_at] Último uso
    [ended_at] Encerrado
    [method] Como
    [choices] Escolhas de e-mails
    [sort] Tipo
    [timing] Quando
    [mails] E-mails para você
    [ending] O que aconteceu
    [invitations] Convites
    [accepted_at] Aceito
    [wishes] Pedidos de eliminação
    [due_at] Prazo
    [called_back_at] Cancelado
    [objected_at] Oposição
    [reason] Motivo
    [done_at] Concluído
    [stay] Período como convidado
    [since] Desde
    [until] Até
    [purpose] Finalidade
    [suspended_at] Suspenso
    [grants] O que foi aberto para você
    [on] Onde
    [facets] Que partes
    [message] Mensagem
    [opened_at] Aberto
    [closed_at] Encerrado
    [written] O que você escreveu
    [drawn] O que você desenhou
    [what] O quê
    [title] Título
    [text] Texto
    [at] Quando
    [signed] Assinaturas e aprovações
    [state] Situação
    [note] Observação
    [proven_by] Comprovado por
    [visits] Visitas
    [started_at] Chegada
    [last_at] Saída
    [pages] Páginas
    [files] Arquivos
    [version] Versão
    [size] Bytes
    [media] Tipo
    [path] No pacote
    [log] No log
   *[other] { $field }
}
own-what = { $what ->
    [contact] Convidado
    [member] Membro
    [comment] Comentário
    [message] Mensagem
    [note] Nota
    [request] Solicitação
    [task] Tarefa
    [activity] Atividade
    [event] Interação
    [answer] Resposta
    [confirmation] Confirmação
    [report] Relato
    [verdict] Aprovação
    [approval] Aprovação
    [signature] Assinatura
    [board] Comentário em um quadro
    [update] Andamento de um quadro
    [reaction] Reação
    [worked] Horas
    [passkey] Chave de acesso
    [key] Chave para programas
   *[other] { $what }
}
