from aws_cdk import App

from shop.back_office import BackOffice
from shop.storefront import Storefront

app = App(context={"@aws-cdk/core:defaultCrossStackReferences": "strong"})
storefront = Storefront(app, "Storefront")
BackOffice(app, "BackOffice", orders=storefront.orders)
app.synth()
