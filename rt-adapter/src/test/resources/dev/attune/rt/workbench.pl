# People at work on a real Request Tracker, past its REST API: one order a line, as JSON, one answer a line.
use strict;
use warnings;
use lib '/usr/share/request-tracker5/lib';
use RT -init;
use HTML::Entities ();
use JSON ();
use MIME::Entity;

my %WHO = (
    CUSTOMER         => 'carla@customer.example',
    AGENT            => 'alice',
    OTHER_AGENT      => 'bert',
    REQUESTING_AGENT => 'bert',
    NOTE             => 'alice',
    BOT              => 'parcelbot',
    RULE             => 'RT_System',
);
my $JSON = JSON->new->utf8->canonical;

sub person {
    my $person = RT::CurrentUser->new;
    $person->Load(shift);
    die 'nobody' unless $person->id;
    return $person;
}

sub ticket {
    my ( $number, $person ) = @_;
    my $ticket = RT::Ticket->new($person);
    $ticket->Load($number);
    die "no ticket $number" unless $ticket->id;
    return $ticket;
}

sub mail {
    my $said = shift;
    my $mail = MIME::Entity->build( Type => $said->{type} || 'text/html', Charset => 'utf-8', Encoding => '8bit', Data => Encode::encode( 'UTF-8', $said->{html} ) );
    $mail->head->replace( $_, $said->{headers}{$_} ) for keys %{ $said->{headers} || {} };
    return $mail;
}

my %DO = (
    open => sub {
        my $order  = shift;
        my $by     = $order->{by} || $WHO{ $order->{voice} };
        my $ticket = RT::Ticket->new( person($by) );
        my ( $number, undef, $message ) = $ticket->Create(
            Queue     => $order->{queue} || 'Support',
            Subject   => 'A parcel',
            Requestor => [ $order->{requestor} || $by ],
            AdminCc   => $order->{admincc} || [],
            MIMEObj   => mail($order),
        );
        die $message unless $number;
        return { ticket => "$number" };
    },
    say => sub {
        my $order  = shift;
        my $ticket = ticket( $order->{ticket}, person( $order->{by} || $WHO{ $order->{voice} } ) );
        my $way    = $order->{voice} eq 'NOTE' ? 'Comment' : 'Correspond';
        my ( $ok, $message, $made ) = $ticket->$way( MIMEObj => mail($order) );
        die $message unless $ok;
        return { id => '' . $made->id };
    },
    status => sub {
        my $order = shift;
        my ( $ok, $message ) = ticket( $order->{ticket}, RT->SystemUser )->SetStatus( $order->{status} );
        die $message unless $ok;
        return {};
    },
    merge => sub {
        my $order = shift;
        my ( $ok, $message ) = ticket( $order->{ticket}, RT->SystemUser )->MergeInto( $order->{into} );
        die $message unless $ok;
        return {};
    },
    watch => sub {
        my $order = shift;
        my ( $ok, $message ) = ticket( $order->{ticket}, RT->SystemUser )->AddWatcher( Type => 'AdminCc', Email => $order->{who} );
        die $message unless $ok;
        return {};
    },
    grant => sub {
        my $order = shift;
        my $group = RT::Group->new( RT->SystemUser );
        $group->LoadUserDefinedGroup( $order->{group} );
        my $change = $order->{take} ? 'RevokeRight' : 'GrantRight';
        my ( $ok, $message ) = $group->PrincipalObj->$change( Right => $order->{right}, Object => RT->System );
        die $message unless $ok;
        return {};
    },
    tell => sub {
        my $order = shift;
        RT->Config->Set( AttuneWebhook       => $order->{webhook} );
        RT->Config->Set( AttuneWebhookSecret => $order->{secret} );
        return {};
    },
    standing => sub {
        my $order        = shift;
        my $customer     = person( $WHO{CUSTOMER} );
        my $transactions = ticket( $order->{ticket}, RT->SystemUser )->Transactions;
        my @standing;
        while ( my $made = $transactions->Next ) {
            next unless $made->Type =~ /^(?:Create|Correspond|Comment)$/;
            my $seen = RT::Transaction->new($customer);
            $seen->Load( $made->id );
            my ($part) = grep { $_->ContentType =~ m{^text/} } @{ $made->Attachments->ItemsArrayRef };
            my $text = $part ? $part->Content : '';
            $text =~ s/<[^>]*>/ /g;
            push @standing, { id => '' . $made->id, visible => $seen->CurrentUserCanSee ? JSON::true() : JSON::false(), text => HTML::Entities::decode_entities($text) };
        }
        return { standing => \@standing };
    },
);

$| = 1;
while ( my $line = <STDIN> ) {
    DBIx::SearchBuilder::Record::Cachable->FlushCache;
    my $order  = $JSON->decode($line);
    my $answer = eval { $DO{ $order->{do} }->($order) } || { error => "$@" };
    print $JSON->encode($answer), "\n";
}
