#!/bin/bash
# Installs Request Tracker 5 from Debian's packages, once a machine, as root: 230 packages, 250 MB. No mail, web or database server is
# started; the mail transport that RT's package insists on (msmtp-mta) is never used.
set -euo pipefail
apt-get update -qq
echo 'request-tracker5 request-tracker5/dbconfig-install boolean false' | debconf-set-selections
DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
  request-tracker5 rt5-db-sqlite rt5-standalone dbconfig-no-thanks msmtp-mta w3m
