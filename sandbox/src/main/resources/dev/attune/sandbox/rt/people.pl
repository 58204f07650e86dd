# A small support desk: two queues, two agents, and customers who write by mail. Rights as a careful administrator gives them.
use strict;
use warnings;
our ( @Queues, @Groups, @Users, @ACL );
@Queues = (
    {
        Name              => 'Support',
        Description       => 'Customer support',
        CorrespondAddress => 'support@helpdesk.test',
        CommentAddress    => 'support-comment@helpdesk.test',
    },
    { Name => 'Board', Description => 'A queue that is nobody else\'s business' },
);
@Groups = ( { Name => 'Agents', Description => 'People who answer customers', Members => { Users => [qw(alice bert)] } } );
@Users = (
    { Name => 'alice', RealName => 'Alice Agent', EmailAddress => 'alice@helpdesk.test', Password => 'alice-password', Privileged => 1 },
    { Name => 'bert',  RealName => 'Bert Agent',  EmailAddress => 'bert@helpdesk.test',  Password => 'bert-password',  Privileged => 1 },
);
@ACL = (
    (   map { { GroupDomain => 'UserDefined', GroupId => 'Agents', Queue => 'Support', Right => $_ } }
            qw(SeeQueue ShowTicket ShowTicketComments CreateTicket CommentOnTicket ReplyToTicket OwnTicket ModifyTicket TakeTicket)
    ),
    # customers see and answer their own tickets
    ( map { { GroupDomain => 'RT::System-Role', GroupType => 'Requestor', Right => $_ } } qw(SeeQueue ShowTicket ReplyToTicket) ),
    # mail from strangers; Unprivileged and not Everyone, or every program with a token could answer customers
    ( map { { GroupDomain => 'SystemInternal', GroupType => 'Unprivileged', Queue => 'Support', Right => $_ } } qw(CreateTicket ReplyToTicket) ),
);
1;
