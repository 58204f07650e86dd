# A disposable Request Tracker on this machine alone; RT_SITE_CONFIG points here, so that /etc stays as it is.
my $home = $ENV{ATTUNE_RT_HOME} or die "ATTUNE_RT_HOME is not set";
my $port = $ENV{ATTUNE_RT_PORT} or die "ATTUNE_RT_PORT is not set";

Set($rtname, 'helpdesk.test');
Set($Organization, 'helpdesk.test');
Set($CorrespondAddress, 'support@helpdesk.test');
Set($CommentAddress, 'support-comment@helpdesk.test');
Set($RTAddressRegexp, qr/^support(-comment)?\@helpdesk\.test$/i);
Set($OwnerEmail, 'root@helpdesk.test');
Set($Timezone, 'UTC');
Set($WebDomain, '127.0.0.1');
Set($WebPort, $port);
Set($WebPath, '');
Set($WebBaseURL, "http://127.0.0.1:$port");
Set($CanonicalizeRedirectURLs, 0);
Set($DatabaseType, 'SQLite');
Set($DatabaseName, "$home/rtdb");
Set($DatabaseUser, '');
Set($DatabasePassword, '');
Set($LogToSyslog, undef);
Set($LogToSTDERR, 'warning');
Set($LogToFile, undef);
Set($WebSessionClass, 'Apache::Session::File');
# no mail leaves the machine: each one becomes a file
Set($MailCommand, $ENV{ATTUNE_RT_MAIL} || 'sendmailpipe');
Set($SendmailPath, "$home/keep-mail");
Set($SendmailArguments, '-oi -t');
# the usual cost of 12 takes 0.2 s of each request that brings a token
Set($BcryptCost, 4);
Set($AttuneWebhook, $ENV{ATTUNE_RT_WEBHOOK}) if $ENV{ATTUNE_RT_WEBHOOK};
Set($AttuneWebhookSecret, $ENV{ATTUNE_RT_WEBHOOK_SECRET}) if $ENV{ATTUNE_RT_WEBHOOK_SECRET};
$RT::MasonDataDir = "$home/mason";
$RT::MasonSessionDir = "$home/session";
1;
