# Prints an authentication token for each user named: USER TOKEN.
use strict;
use warnings;
use lib '/usr/share/request-tracker5/lib';
use RT -init;

for my $name (@ARGV) {
    my $user = RT::CurrentUser->new;
    $user->Load($name);
    die "there is no user $name\n" unless $user->id;
    my ( $ok, $message, $token ) = RT::AuthToken->new( RT->SystemUser )->Create( Owner => $user->id, Description => 'sandbox' );
    die "no token for $name: $message\n" unless $ok;
    print "$name $token\n";
}
