# Time as a file says it, so that tests can let days pass on a real Request Tracker: PERL5OPT=-MStandingTime.
# RT asks for the time thousands of times a message, so the file is read again every few milliseconds only.
package StandingTime;
use strict;
use warnings;
use Time::HiRes ();

my ( $now, $until ) = ( 0, 0 );

sub now () {
    my $real = Time::HiRes::time();
    return $now if $real < $until;
    $until = $real + 0.005;
    open my $file, '<', $ENV{ATTUNE_RT_TIME} or die "no time: $!";
    return $now = 0 + <$file>;
}

BEGIN {
    *CORE::GLOBAL::time      = \&now;
    *CORE::GLOBAL::localtime = sub (;$) { return CORE::localtime( @_ ? $_[0] : now() ) };
    *CORE::GLOBAL::gmtime    = sub (;$) { return CORE::gmtime( @_ ? $_[0] : now() ) };
}
1;
