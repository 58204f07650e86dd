# Further people for the bench: a customer, and a program that answers customers under a name of its own. And no mail, which nobody
# reads here and which takes most of the time of a message.
use strict;
use warnings;
our ( @Users, @Groups, @ACL, @Final );
@Users = (
    { Name => 'carla@customer.example', EmailAddress => 'carla@customer.example', RealName => 'Carla Customer', Privileged => 0 },
    { Name => 'parcelbot', EmailAddress => 'parcelbot@helpdesk.test', RealName => 'Parcel Bot', Privileged => 1 },
);
@Groups = ( { Name => 'Programs', Members => { Users => ['parcelbot'] } } );
@ACL = map { { GroupDomain => 'UserDefined', GroupId => 'Programs', Queue => 'Support', Right => $_ } } qw(SeeQueue ShowTicket ReplyToTicket);
@Final = (
    sub {
        my $scrips = RT::Scrips->new( RT->SystemUser );
        $scrips->UnLimit;
        while ( my $scrip = $scrips->Next ) {
            $scrip->SetDisabled(1) if ( $scrip->ActionObj->Name || '' ) =~ /^(?:Notify|Auto-?Reply)/i;
        }
    }
);
1;
