sign-in-title = Entrar
sign-in-lead = Para membros e convidados.
sign-in-button = Entrar
sign-in-code = Receber um código
sign-in-code-help = Sem senha? Um código de 6 dígitos chega por e-mail.
sign-in-wrong = Endereço de e-mail ou senha incorretos.
sign-out = Sair
email = E-mail
email-invalid = Este não é um endereço de e-mail.
password = Senha
password-missing = Digite sua senha ou peça um código.
password-wrong = A senha não está correta.
password-short = Use pelo menos { $count } caracteres.
password-long = Use no máximo { $count } caracteres.
password-common = Essa é a primeira que todo mundo tenta. Escolha outra.
password-own = Ela é formada pelo seu nome, seu endereço ou sua organização. Escolha outra.
password-help = Pelo menos { $count } caracteres; algumas palavras já bastam.
password-set = Altere sua senha. Você sairá de todos os outros lugares.
password-unset = Você entra com códigos por e-mail. Também pode definir uma senha.
password-current = Sua senha atual
password-new = Nova senha
password-change = Alterar senha
password-make = Definir senha
code-title = Verifique seu e-mail
code-sent = Se conhecemos o endereço, um código de 6 dígitos está a caminho de
code-label = Código de 6 dígitos
code-valid = { $minutes ->
    [one] Válido por mais { $minutes } minuto
   *[other] Válido por mais { $minutes } minutos
}
code-continue = Continuar
code-nothing = Não chegou nada? Veja na pasta de spam ou
code-again = Enviar um novo código
code-other-address = Usar outro endereço
code-long-label = Código longo
code-long-why = Hoje houve pedidos ou tentativas demais para este e-mail. Copie o código longo da nossa última mensagem: ele vale por um dia. Depois dele enviamos seis dígitos para você.
code-wrong = Esse código não confere. Veja o e-mail mais recente; { $left ->
    [one] resta { $left } tentativa.
   *[other] restam { $left } tentativas.
}
code-over = Este código não vale mais. Envie um novo.
where-title = Minhas empresas
where-member = Você trabalha aqui
where-guest = Você é convidado aqui
where-nothing = Nada está aberto para você no momento.
start-title = Boas-vindas ao Parlor
start-lead = Você é a primeira pessoa aqui. Dê um nome à sua organização. Você passa a administrá-la.
start-organization = Nome da sua organização
start-button = Criar organização
your-name = Seu nome
field-missing = Preencha este campo.
field-long = Use no máximo { $count } caracteres.
account-title = Minha conta
account-stale = Entre mais uma vez antes de mudar como você entra ou de sair em outros navegadores.
account-sign-in-again = Entrar de novo
account-language = Idioma
language-now = O que você está lendo
account-zone = Fuso horário
account-zone-help = Por exemplo, America/Sao_Paulo
language-unknown = Este idioma ainda não está disponível.
zone-unknown = Esse fuso horário não existe.
browsers-title = Meus navegadores
browsers-lead = Onde você entrou e quais empresas confiam no navegador. Saia do que não reconhecer.
browsers-end-others = Sair de todos os outros
browser-this = Este
browser-unknown = Um navegador
browser-seen = Visto pela última vez: { $when } · desde { $since } · { $network }
browser-by-link = por um link de convidado
browser-end = Sair
browser-trusted = { $organization } confia neste navegador desde { $since }
browser-trust-end = Encerrar confiança
since = desde
join-title = Participar de { $organization }
# Os casos são as palavras pelas quais o programa conhece as funções.
join-lead = { $inviter } convida você a trabalhar em { $organization }. { $role ->
    [administrator] Lá, você pode ver e alterar tudo.
    [internal] Lá, você trabalha com todas as coleções e registros.
    [external] Você vê só aquilo de que participa.
   *[other] Sua função lá: { $title }.
}
join-for = Este convite é para { $email }.
join-account = Você já tem uma conta. Sua senha mostra que é você.
join-button = Participar de { $organization }
join-signed-in-as = Você entrou como { $email }. Primeiro saia e depois abra de novo o link do e-mail.
join-other-address = Este convite é para { $email }. Saia e depois abra de novo o link do e-mail.
join-gone = Este convite não está mais aberto. Peça um novo.
browser-end-this = Sair aqui

# A segunda etapa de entrada
second-title = Segunda etapa
second-on = Ativada
second-lead = Depois da sua senha ou de um código por e-mail, um aplicativo no seu celular mostra um código que só você tem.
second-since = Exigida desde { $since }. { $count ->
    [0] Não resta nenhum código de recuperação.
    [one] Resta { $count } código de recuperação.
   *[other] Restam { $count } códigos de recuperação.
}
second-required-title = Mais uma etapa
second-required-lead = Esta organização exige uma segunda etapa na entrada.
second-required-how = Configure agora; leva um minuto e você precisa do celular.
second-required-again = Você já configurou. Entre de novo neste navegador, e a segunda etapa será pedida.
second-required-sign-in = Entrar de novo
second-set-up = Configurar um aplicativo
second-how = Leia a imagem com um aplicativo autenticador e digite o código que ele mostra.
second-picture = Imagem para o aplicativo
second-by-hand = Ou digite isto no aplicativo:
second-first-code = O código que ele mostra agora
second-confirm = Ativar
second-wrong = Este código não confere ou já foi usado. Espere pelo próximo.
second-is-on = A segunda etapa está ativada
second-recovery = Guarde estes códigos onde você os encontre sem o celular. Cada um vale para uma entrada. Eles não serão mostrados de novo.
second-recovery-copy = Copiar todos
second-recovery-copied = Copiado.
second-recovery-kept = Já guardei
second-code = Código
second-off = Desativar…
second-off-help = O código que o aplicativo mostra agora ou um código de recuperação.
second-off-do = Desativar
second-step-title = Mais uma etapa
second-step-lead = Digite o código que o aplicativo no seu celular mostra.
second-step-help = Sem o celular, digite um dos seus códigos de recuperação.

passkey-title = Chaves de acesso
passkey-lead = Entre com o dedo, o rosto ou o PIN do seu dispositivo, sem senha.
passkey-make = Adicionar uma chave de acesso
passkey-sign-in = Entrar com chave de acesso
passkey-one = Chave de acesso
passkey-first = Você tem uma chave de acesso. Entre primeiro com ela; depois pode alterar como entra.
passkey-used = último uso:
passkey-remove = Remover
passkey-which = chave de acesso { $name }
passkey-missing = Este navegador não tem chaves de acesso.
passkey-failed = Não deu certo. Tente de novo ou entre de outra forma.
passkey-refused = Esta chave de acesso não é conhecida aqui. Entre de outra forma.
passkey-over = Demorou demais. Tente de novo.
passkey-too-many = Você já tem o máximo de chaves de acesso. Remova uma primeiro.

sso-sign-in = Entrar com { $name }
sso-unreachable = O logon da sua empresa não está acessível agora. Tente de novo em instantes ou entre de outra forma.
sso-refused = O logon da sua empresa não permitiu a entrada. Tente de novo ou entre de outra forma.
sso-over = Demorou demais ou aconteceu em outro navegador. Tente de novo.
sso-no-address = O logon da sua empresa não confirmou seu endereço de e-mail; por isso não sabemos quem você é aqui.
sso-no-member = Ninguém com este endereço trabalha aqui. Peça um convite ou entre de outra forma.
