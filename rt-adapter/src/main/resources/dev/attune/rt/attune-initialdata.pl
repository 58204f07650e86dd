# Makes Attune's user in Request Tracker 5, with the least rights, and the scrip that tells Attune of each answer at once.
# As root on RT's server, once:
#
#   rt-setup-database-5 --action insert --datafile attune-initialdata.pl
#
# It prints the user's token, which is shown nowhere else. The scrip sleeps until RT_SiteConfig.pm says where to call:
#
#   Set($AttuneWebhook, 'https://YOUR-ATTUNE/webhooks/NAME');
#   Set($AttuneWebhookSecret, 'a long random text, also in attune.account.NAME.webhook-secret');
use strict;
use warnings;
our ( @Groups, @Users, @ACL, @Scrips, @Final );

@Users = (
    {   Name       => 'attune',
        RealName   => 'Attune',
        Privileged => 1,
        Timezone   => 'UTC',
        Comments   => 'Reads tickets and writes internal notes; never answers customers.',
    }
);

@Groups = ( { Name => 'Attune', Description => 'Reads tickets, writes comments', Members => { Users => ['attune'] } } );

# For all queues; to begin with a few, name them instead: Queue => 'Support'.
@ACL = map { { GroupDomain => 'UserDefined', GroupId => 'Attune', Right => $_ } } qw(SeeQueue ShowTicket ShowTicketComments CommentOnTicket);

@Scrips = (
    {   Description    => 'Tell Attune of answers',
        Queue          => 0,
        ScripCondition => 'User Defined',
        ScripAction    => 'User Defined',
        Template       => 'Blank',
        Stage          => 'TransactionCreate',
        CustomIsApplicableCode => q{
            return RT->Config->Get('AttuneWebhook') && $self->TransactionObj->Type =~ /^(?:Create|Correspond)$/;
        },
        CustomPrepareCode => q{ return 1; },
        CustomCommitCode  => q{
            require LWP::UserAgent;
            require Digest::SHA;
            my $creator = $self->TransactionObj->CreatorObj;
            my $agent   = $creator->Privileged && !$self->TicketObj->IsRequestor( $creator->PrincipalId );
            my $body = sprintf '{"at":%d,"by":"%s","ticket":%d}', time, $agent ? 'agent' : 'customer', $self->TicketObj->id;
            my $seal = Digest::SHA::hmac_sha256_hex( $body, RT->Config->Get('AttuneWebhookSecret') || '' );
            my $told = LWP::UserAgent->new( timeout => 3 )->post(
                RT->Config->Get('AttuneWebhook'),
                'Content-Type'       => 'application/json',
                'X-Attune-Signature' => "sha256=$seal",
                Content              => $body,
            );
            # nothing is lost: Attune asks for changes all the same
            RT->Logger->warning( 'Attune was not told: ' . $told->status_line ) unless $told->is_success;
            return 1;
        },
    }
);

@Final = (
    sub {
        require RT::AuthToken;
        my $user = RT::User->new( RT->SystemUser );
        $user->Load('attune');
        my ( $ok, $message, $token ) = RT::AuthToken->new( RT->SystemUser )->Create( Owner => $user->id, Description => 'Attune' );
        print $ok ? "The token of attune is: $token\n" : "No token was made: $message\n";
    }
);
1;
